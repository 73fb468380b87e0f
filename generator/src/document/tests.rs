//! The way there and back: a contract through all stages, and findings at their places.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::*;
use crate::diagnostic::line;
use crate::source::Source;

/// Writes files into a folder and loads the first one.
pub(super) fn load_files(
    files: &[(&str, &str)],
    options: &LoadOptions,
) -> (Option<Document>, Vec<String>) {
    let folder = tempfile::tempdir().expect("a temporary directory");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("makes the folder");
        fs::write(path, text).expect("writes");
    }
    let overlays = options
        .overlays
        .iter()
        .map(|path| folder.path().join(path))
        .collect();
    let options = LoadOptions {
        overlays,
        allow_outside: options.allow_outside,
    };
    let (document, findings) = load(&folder.path().join(files[0].0), &options);
    let prefix = format!("{}/", folder.path().display());
    (
        document,
        findings
            .iter()
            .map(|finding| line(finding).replace(&prefix, ""))
            .collect(),
    )
}

/// Loads a text that has no file.
pub(super) fn load_text(path: &str, text: &str) -> (Option<Document>, Vec<String>) {
    let (document, findings) = from_source(Source::from_text(path, text), Vec::new());
    (document, findings.iter().map(line).collect())
}

/// A document without findings.
pub(super) fn canonical(value: &Value) -> Value {
    let (document, findings) = load_text("a.json", &value.to_string());
    assert_eq!(findings, [""; 0]);
    document.expect("a document").root().clone()
}

#[test]
fn findings_of_later_stages_are_located() {
    let text = "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    parameters:\n      - {name: p, in: query, type: string}\n    \
        post:\n      parameters:\n        - {name: b, in: body, schema: {type: object}}\n      responses: {}\n\
        definitions:\n  Pet:\n    type: object\n    x-nullable: true\n    allOf:\n      - {type: object}\n";
    let (document, findings) = load_text("a.yaml", text);
    assert_eq!(findings, [""; 0]);
    let document = document.expect("a document");
    let cases = [
        (
            "#/components/schemas/Pet",
            "12:3 #/definitions/Pet",
            Some("#/definitions/Pet"),
        ),
        (
            "#/components/schemas/Pet/anyOf/0/allOf/0",
            "16:9 #/definitions/Pet/allOf/0",
            Some("#/definitions/Pet/allOf/0"),
        ),
        (
            "#/paths/~1a/post/parameters/0/schema",
            "6:9 #/paths/~1a/parameters/0",
            Some("#/paths/~1a/parameters/0"),
        ),
        (
            "#/paths/~1a/post/requestBody/content/application~1json/schema/type",
            "9:40 #/paths/~1a/post/parameters/0/schema/type",
            Some("#/paths/~1a/post/parameters/0/schema/type"),
        ),
        ("#/info/title", "2:8 #/info/title", None),
    ];
    for (pointer, place, published) in cases {
        let mut findings = [Diagnostic::error("r", pointer, "m")];
        document.locate(&mut findings);
        assert_eq!(line(&findings[0]), format!("error[r] a.yaml:{place}: m"));
        assert_eq!(
            document.published(pointer).as_deref(),
            published,
            "{pointer}"
        );
    }
}

#[test]
fn a_document_without_files_keeps_its_pointers() {
    let document = Document::from_value(json!({"a": {"$ref": "#/b"}, "b": 1}));
    let mut findings = [Diagnostic::error("r", "#/a", "m")];
    document.locate(&mut findings);
    assert_eq!(line(&findings[0]), "error[r] #/a: m");
    assert_eq!(document.published("#/a"), None);
    assert_eq!(document.resolve("#/a"), Some(("#/b".into(), &json!(1))));
}

#[test]
fn what_cannot_be_read_is_a_finding() {
    let (document, findings) = load(Path::new("/nowhere/a.yaml"), &LoadOptions::default());
    assert!(document.is_none());
    assert_eq!(findings[0].rule, "no-such-file");
    let (document, findings) = load_text("a.json", "null");
    assert!(document.is_none());
    assert_eq!(
        findings,
        ["error[not-openapi] a.json:1:1 #: an OpenAPI document is an object, this is empty"]
    );
}

#[test]
fn references_into_what_is_rewritten_are_errors() {
    let text = "openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    \
        A: {type: string, nullable: false}\n    B: {$ref: '#/components/schemas/A/nullable'}\n";
    let (_, findings) = load_text("a.yaml", text);
    assert_eq!(
        findings,
        [
            "error[unresolved-ref] a.yaml:7:5 #/components/schemas/B: `#/components/schemas/A/nullable` leads nowhere"
        ]
    );
}

#[test]
fn all_findings_come_at_once() {
    let text = "openapi: 3.0\npaths:\n  /a:\n    get: {}\n    put:\n      responses: {200: {$ref: '#/x'}}\n  /b: []\n";
    let (document, findings) = load_text("a.yaml", text);
    assert!(document.is_some());
    assert_eq!(
        findings,
        [
            "error[unresolved-ref] a.yaml:6:19 #/paths/~1a/put/responses/200: `#/x` leads nowhere",
            "warning[unquoted-version] a.yaml:1:1 #/openapi: `openapi` is a number, not text",
            "warning[missing-info] a.yaml:1:1 #: there is no `info`",
            "warning[missing-responses] a.yaml:4:5 #/paths/~1a/get: the operation has no `responses`",
            "warning[wrong-type] a.yaml:7:3 #/paths/~1b: a path item is an object",
        ]
    );
}
