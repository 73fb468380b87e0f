//! Overlays, before and after.

use serde_json::{Value, json};

use crate::diagnostic::{Diagnostic, line};
use crate::document::{Document, from_source};
use crate::source::Source;

const CONTRACT: &str = "swagger: '2.0'\ninfo: {title: t, version: '1'}\ntags: [{name: a}, {name: b}, {name: c}]\npaths:\n  /a:\n    get: {operationId: x, responses: {}}\n\
    definitions:\n  Pet: {type: object, required: [id]}\n";

fn apply(actions: &str) -> (Document, Vec<String>) {
    let overlay = format!("overlay: 1.1.0\ninfo: {{title: o, version: '1'}}\nactions:\n{actions}");
    let (document, findings) = from_source(
        Source::from_text("a.yaml", CONTRACT),
        vec![Source::from_text("o.yaml", overlay)],
    );
    (
        document.expect("a document"),
        findings.iter().map(line).collect(),
    )
}

fn place(document: &Document, pointer: &str) -> String {
    let mut findings = [Diagnostic::error("r", pointer, "m")];
    document.locate(&mut findings);
    line(&findings[0])
}

#[test]
fn updates_merge_append_and_replace() {
    let (document, findings) = apply(
        "  - target: $.definitions.Pet\n    update: {description: d, required: [name]}\n  - target: $.tags\n    update: {name: d}\n  \
         - target: $.paths.*.get.operationId\n    update: y\n",
    );
    assert_eq!(findings, [""; 0]);
    let root = document.root();
    assert_eq!(
        root["components"]["schemas"]["Pet"],
        json!({"type": "object", "required": ["id", "name"], "description": "d"})
    );
    assert_eq!(root["tags"][3], json!({"name": "d"}));
    assert_eq!(root["paths"]["/a"]["get"]["operationId"], json!("y"));
    assert_eq!(
        place(&document, "#/components/schemas/Pet/required/1"),
        "error[r] o.yaml:5:41 #/actions/0/update/required/0: m"
    );
    assert_eq!(
        place(&document, "#/components/schemas/Pet/required/0"),
        "error[r] a.yaml:8:34 #/definitions/Pet/required/0: m"
    );
    assert_eq!(
        place(&document, "#/tags/3/name"),
        "error[r] o.yaml:7:14 #/actions/1/update/name: m"
    );
    assert_eq!(document.published("#/tags/3"), None);
}

#[test]
fn removals_keep_the_places_of_the_rest() {
    let (document, findings) = apply(
        "  - target: $.tags[?@.name != 'c']\n    remove: true\n  - target: $.paths['/a']\n    remove: true\n",
    );
    assert_eq!(findings, [""; 0]);
    assert_eq!(document.root()["tags"], json!([{"name": "c"}]));
    assert_eq!(document.root()["paths"], json!({}));
    assert_eq!(
        place(&document, "#/tags/0/name"),
        "error[r] a.yaml:3:31 #/tags/2/name: m"
    );
}

#[test]
fn copies_come_from_the_document() {
    let (document, findings) = apply(
        "  - target: $.paths['/a']\n    update: {put: {}}\n  - target: $.paths['/a'].put\n    copy: $.paths['/a'].get\n",
    );
    assert_eq!(findings, [""; 0]);
    assert_eq!(
        document.root()["paths"]["/a"]["put"],
        json!({"operationId": "x", "responses": {}})
    );
    assert_eq!(
        place(&document, "#/paths/~1a/put/operationId"),
        "error[r] a.yaml:6:11 #/paths/~1a/get/operationId: m"
    );
}

#[test]
fn what_does_not_fit_is_a_finding() {
    let cases = [
        (
            "  - target: $.x\n    update: {}\n",
            "warning[overlay-no-match] o.yaml:4:5 #/actions/0/target: `$.x` matches nothing",
        ),
        (
            "  - target: $.tags[\n    update: {}\n",
            "error[bad-overlay] o.yaml:4:5 #/actions/0/target: `$.tags[` is not a JSONPath: ",
        ),
        (
            "  - target: $.tags\n",
            "error[bad-overlay] o.yaml:4:5 #/actions/0: the action does nothing",
        ),
        (
            "  - update: {}\n",
            "error[bad-overlay] o.yaml:4:5 #/actions/0: the action has no `target`",
        ),
        (
            "  - {target: $.tags, copy: $.tags.*}\n",
            "error[bad-overlay] o.yaml:4:22 #/actions/0/copy: `copy` has to match one thing",
        ),
        (
            "  - {target: $.definitions.Pet, update: {items: {$ref: b.yaml}}}\n",
            "error[unresolved-ref] o.yaml:4:42 #/actions/0/update/items: `b.yaml` leads nowhere",
        ),
    ];
    for (actions, expected) in cases {
        let (_, findings) = apply(actions);
        assert!(
            findings.len() == 1 && findings[0].starts_with(expected),
            "{findings:?} {expected}"
        );
    }
}

#[test]
fn other_files_are_no_overlays() {
    for (text, expected) in [
        (
            "openapi: 3.1.0\n",
            "error[bad-overlay] o.yaml:1:1 #: this is no overlay: there is no `overlay` at the root",
        ),
        (
            "overlay: 2.0.0\nactions: []\n",
            "error[bad-overlay] o.yaml:1:1 #/overlay: overlay version 2.0.0 is not known",
        ),
        (
            "overlay: 1.0.0\n",
            "error[bad-overlay] o.yaml:1:1 #: there is no list of `actions`",
        ),
    ] {
        let (_, findings) = from_source(
            Source::from_text("a.yaml", CONTRACT),
            vec![Source::from_text("o.yaml", text)],
        );
        assert_eq!(findings.iter().map(line).collect::<Vec<_>>(), [expected]);
    }
}

#[test]
fn an_overlay_cannot_nest_without_end() {
    let deep = |depth: usize| (0..depth).fold(json!({}), |inner, _| json!({"x": inner}));
    let target = |depth: usize| format!("$.info{}", ".x".repeat(depth));
    let actions: Vec<Value> = (0..3)
        .map(|n| json!({"target": target(n * 100), "update": deep(100)}))
        .collect();
    let overlay = json!({"overlay": "1.0.0", "actions": actions}).to_string();
    let (_, findings) = from_source(
        Source::from_text("a.yaml", CONTRACT),
        vec![Source::from_text("o.json", overlay)],
    );
    assert_eq!(
        findings
            .iter()
            .map(|finding| finding.rule)
            .collect::<Vec<_>>(),
        ["bad-overlay"]
    );
}
