//! Security schemes and servers.

use super::{check, lowered};
use crate::lower::Lowered;

fn security(yaml: &str) -> Vec<String> {
    let Lowered {
        contract,
        diagnostics,
    } = lowered(yaml);
    let mut lines: Vec<_> = contract
        .schemes
        .iter()
        .map(|scheme| format!("{} {} {:?}", scheme.id, scheme.setter, scheme.kind))
        .collect();
    for operation in &contract.operations {
        let alternatives: Vec<Vec<String>> = operation
            .security
            .iter()
            .map(|all| {
                all.iter()
                    .map(|one| format!("{}{:?}", contract.schemes[one.scheme].id, one.scopes))
                    .collect()
            })
            .collect();
        lines.push(format!("{} {alternatives:?}", operation.name));
    }
    let found = diagnostics
        .iter()
        .filter(|found| found.rule != "no-responses");
    lines.extend(found.map(|found| format!("! {} {}", found.rule, found.message)));
    lines
}

#[test]
fn schemes_that_are_used() {
    let yaml = r"
components:
  securitySchemes:
    Key: {type: apiKey, in: header, name: X-API-Key}
    Token: {type: http, scheme: Bearer}
    Login: {type: http, scheme: basic}
    Unused: {type: http, scheme: digest}
    Broken: {type: apiKey, in: header, name: 'a: b'}
paths:
  /a:
    get: {operationId: a, security: [{Key: []}, {Token: [read, write], Login: []}, {}]}
    put: {operationId: b, security: []}
    post: {operationId: c, security: [{Gone: [], Key: []}, {Broken: []}]}
    patch: {operationId: d, security: [{'#/components/securitySchemes/Key': []}]}
";
    check("schemes", yaml, &security(yaml).join("\n"));
}

#[test]
fn schemes_of_a_kind_are_told_apart() {
    let yaml = r"
components:
  securitySchemes:
    readKey: {type: apiKey, in: query, name: key}
    writeKey: {type: apiKey, in: cookie, name: key}
    build: {type: oauth2, flows: {}}
    login: {type: openIdConnect, openIdConnectUrl: 'https://a.example'}
    digest: {type: http, scheme: digest}
    cert: {type: mutualTLS}
    named: {type: http, scheme: basic, x-rust-name: account}
";
    check("setters", yaml, &security(yaml).join("\n"));
}

#[test]
fn servers() {
    let yaml = r"
servers:
  - {url: 'https://{region}.example.com:{port}/v1', description: Production,
     variables: {region: {default: eu, enum: [eu, us]}, port: {default: 443}, unused: {default: x}}}
  - {url: 'https://{region}.test.example.com/{base_url}/{nope}',
     variables: {region: {}, base_url: {default: v1}}}
  - {url: /v1}
  - {description: nothing}
  - {url: 'https://a b'}
paths:
  /a:
    get:
      operationId: a
      servers: [{url: 'https://other.example.com'}]
";
    let Lowered {
        contract,
        diagnostics,
    } = lowered(yaml);
    let mut lines = Vec::new();
    for server in contract
        .servers
        .iter()
        .chain(&contract.operations[0].servers)
    {
        lines.push(format!(
            "{} -> {} {:?}",
            server.url,
            server.default_url(),
            server.docs.0
        ));
        for variable in &server.variables {
            lines.push(format!(
                "  {}={} {:?}",
                variable.name, variable.wire, variable.values
            ));
        }
    }
    lines.extend(
        diagnostics
            .iter()
            .map(|found| format!("! {} {}", found.rule, found.message)),
    );
    check("servers", yaml, &lines.join("\n"));
}

#[test]
fn an_operation_with_the_documents_servers_overrides_nothing() {
    let yaml = r"
servers: [{url: 'https://a.example.com'}]
paths:
  /a: {get: {operationId: a, servers: [{url: 'https://a.example.com'}]}}
";
    assert!(lowered(yaml).contract.operations[0].servers.is_empty());
}
