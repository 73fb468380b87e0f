//! A bad case for each rule, and what is fine.

use std::collections::BTreeSet;

use super::{RULES, lint};
use crate::diagnostic::Place;
use crate::document::Document;

const FINE: &str = "
info: {title: A, version: '1'}
servers: [{url: 'https://{a}.example.com', variables: {a: {default: b, enum: [b]}}}, {url: 'http://localhost:80'}]
paths:
  /a: {get: {x-rust-name: get_a, x-other: 1}, additionalOperations: {COPY: {}}}
  /a/{b}: {get: {}}
  /a/b: {get: {}}
components:
  schemas:
    x-rust-name: {type: object, properties: {x-rust-name: {type: string}, x-specwright-other: {type: string}}}
    Data: {x-specwright-secret: true, default: {x-rust-name: 1}, example: {x-specwright-other: 1}}
";

/// The finding, where, and what is changed in the fine contract.
const BAD: &[(&str, &str, &str)] = &[
    ("missing-info", "#/info", "info: {title: A}"),
    ("empty-paths", "#", "paths: {}\ncomponents: {}"),
    (
        "insecure-server",
        "#/servers/0/url",
        "servers: [{url: 'http://example.com'}]",
    ),
    (
        "insecure-server",
        "#/servers/0/url",
        "servers: [{url: 'https://me:secret@example.com'}]",
    ),
    (
        "server-variable-unused",
        "#/paths/~1a/get/servers/0/variables/b",
        "paths: {/a: {get: {servers: [{url: /v1, variables: {b: {default: c}}}]}}}",
    ),
    (
        "server-variable-value",
        "#/servers/0/variables/b",
        "servers: [{url: '/{b}', variables: {b: {default: c, enum: [d]}}}]",
    ),
    (
        "ambiguous-paths",
        "#/paths/~1a~1{y}~1b",
        "paths: {'/a/{x}/b': {}, '/a/{y}/b': {}}",
    ),
    ("unknown-method", "#/paths/~1a", "paths: {/a: {GET: {}}}"),
    (
        "unknown-method",
        "#/webhooks/a",
        "webhooks: {a: {receive: {}}}",
    ),
    (
        "unknown-extension",
        "#/components/schemas/A/x-specwright-sercet",
        "components: {schemas: {A: {x-specwright-sercet: true}}}",
    ),
    (
        "unknown-extension",
        "#/info/x-specwright-a",
        "info: {title: A, version: '1', x-specwright-a: 1}",
    ),
    (
        "bad-rust-name",
        "#/paths/~1a/get/x-rust-name",
        "paths: {/a: {get: {x-rust-name: type}}}",
    ),
    (
        "bad-rust-name",
        "#/components/schemas/A/x-rust-name",
        "components: {schemas: {A: {x-rust-name: 'a b'}}}",
    ),
    (
        "bad-rust-name",
        "#/components/schemas/A/x-rust-names/a~1b",
        "components: {schemas: {A: {enum: [a/b, c], x-rust-names: {a/b: a b, c: C}}}}",
    ),
    (
        "bad-rust-name",
        "#/components/securitySchemes/A/x-rust-name",
        "components: {securitySchemes: {A: {x-rust-name: 1}}}",
    ),
    (
        "bad-extension",
        "#/paths/~1a/get/x-specwright-pagination/pages",
        "paths: {/a: {get: {x-specwright-pagination: {items: $response.body, page: $request.query.p, pages: 1}}}}",
    ),
    (
        "bad-extension",
        "#/components/schemas/A/x-specwright-polling",
        "components: {schemas: {A: {x-specwright-polling: {status: $response.body, done: [1]}}}}",
    ),
    (
        "bad-extension",
        "#/components/schemas/A/x-specwright-secret",
        "components: {schemas: {A: {x-specwright-secret: 'yes'}}}",
    ),
];

/// Rule and pointer of each finding, with the top-level members of `change` put into the fine contract.
fn findings(change: &str) -> Vec<(&'static str, String)> {
    let mut root: serde_json::Value = serde_yaml::from_str(FINE).expect("YAML");
    let change: serde_json::Map<String, serde_json::Value> =
        serde_yaml::from_str(change).expect("YAML");
    for (key, value) in change {
        root[key] = value;
    }
    let place = |place| match place {
        Place::Pointer(pointer) => pointer,
        Place::File { .. } => String::new(),
    };
    lint(&Document::from_value(root))
        .into_iter()
        .map(|found| (found.rule, place(found.place)))
        .collect()
}

#[test]
fn a_fine_contract_has_no_findings() {
    assert_eq!(findings("{}"), []);
}

#[test]
fn each_bad_case_is_found_once_where_it_stands() {
    for (rule, pointer, change) in BAD {
        assert_eq!(
            findings(change),
            [(*rule, (*pointer).to_owned())],
            "{change}"
        );
    }
}

#[test]
fn each_rule_has_a_bad_case() {
    let rules: BTreeSet<_> = RULES.iter().map(|(rule, _)| *rule).collect();
    let cases: BTreeSet<_> = BAD.iter().map(|(rule, ..)| *rule).collect();
    assert_eq!(rules, cases);
}
