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

/// The setters of these schemes and the variants of these servers.
fn names(schemes: &[&str], servers: &[&str]) -> (Vec<String>, Vec<String>) {
    let mut yaml = "servers:\n".to_owned();
    yaml.extend(servers.iter().map(|server| format!("  - {{{server}}}\n")));
    yaml.push_str("components:\n  securitySchemes:\n");
    let scheme = "type: apiKey, in: header, name: X-Key";
    yaml.extend(schemes.iter().map(|id| format!("    {id}: {{{scheme}}}\n")));
    let contract = lowered(&yaml).contract;
    let setters = contract.schemes.into_iter().map(|scheme| scheme.setter);
    let variants = contract.servers.into_iter().map(|server| server.variant);
    (setters.collect(), variants.collect())
}

#[test]
fn what_is_added_renames_nothing() {
    let (setters, variants) = names(
        &[
            "OAuth2PasswordBearer",
            "apiKey",
            "bearerAuth",
            "build",
            "api_key",
        ],
        &[
            "url: 'https://a.example/v1', description: Production server",
            "url: 'https://b.example', name: The test environment.",
            "url: 'https://c.example:8080', description: Where all of our partners try things first.",
            "url: 'http://c.example:8080'",
            "url: 'https://{region}.example'",
            "url: 'https://d.example', description: production",
            "url: 'https://d.example', description: again",
            "url: '/v1', description: API",
        ],
    );
    assert_eq!(
        setters,
        [
            "oauth2_password_bearer",
            "api_key2",
            "api_key",
            "bearer_auth",
            "build_credential"
        ]
    );
    assert_eq!(
        variants,
        [
            "Production",
            "Test",
            "CExample8080",
            "HttpCExample8080",
            "RegionExample",
            "DExample",
            "DExample",
            "Api"
        ]
    );
    let (fewer, first) = names(
        &["api_key", "bearerAuth"],
        &["url: 'https://a.example/v1', description: Production server"],
    );
    assert_eq!(fewer, ["api_key", "bearer_auth"]);
    assert_eq!(first, ["Production"]);
}
