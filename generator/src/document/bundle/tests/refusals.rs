//! References that are not followed.

use serde_json::{Value, json};

use super::{HEAD, bundle};
use crate::document::LoadOptions;
use crate::document::tests::{load_files, load_text};

#[test]
fn references_that_are_not_followed_are_errors() {
    let schemas = |text: &str| format!("components:\n  schemas:\n    A: {{$ref: '{text}'}}\n");
    let at = "root.yaml:5:5 #/components/schemas/A";
    let cases = [
        (
            "https://example.com/a.yaml",
            format!(
                "error[remote-ref] {at}: `https://example.com/a.yaml` is a URL: nothing is fetched over the network"
            ),
        ),
        (
            "file:///etc/hostname",
            format!(
                "error[remote-ref] {at}: `file:///etc/hostname` is a URL: nothing is fetched over the network"
            ),
        ),
        (
            "/etc/passwd",
            format!(
                "error[outside-ref] {at}: `/etc/passwd` is outside the folder of the root document"
            ),
        ),
        (
            "none.yaml",
            format!("error[unresolved-ref] {at}: there is no file `none.yaml`"),
        ),
        (
            "b.yaml#/Y",
            format!("error[unresolved-ref] {at}: `b.yaml#/Y` leads nowhere"),
        ),
        (
            "#/components/schemas/a",
            format!("error[unresolved-ref] {at}: `#/components/schemas/a` leads nowhere"),
        ),
        (
            "#/components/schemas/A",
            format!(
                "warning[ref-cycle] {at}: `#/components/schemas/A` refers to itself and never to anything else: any value is taken"
            ),
        ),
        (
            "broken.json",
            "error[json-syntax] broken.json:1:7: trailing comma".to_owned(),
        ),
    ];
    for (text, expected) in cases {
        let (_, findings) = bundle(&[
            ("root.yaml", &schemas(text)),
            ("b.yaml", "X: {}\n"),
            ("broken.json", "{\"a\":1,}"),
        ]);
        assert_eq!(findings, [expected.replace(":1:7", ":1:8")], "{text}");
    }
    let (_, findings) = load_text("a.yaml", &format!("{HEAD}{}", schemas("b.yaml")));
    assert_eq!(
        findings,
        [
            "error[unresolved-ref] a.yaml:5:5 #/components/schemas/A: `b.yaml` cannot be found from a text that has no file"
        ]
    );
}

#[test]
fn circles_of_files_end() {
    let (document, findings) = bundle(&[
        (
            "root.yaml",
            "paths:\n  /a: {$ref: b.yaml}\ncomponents:\n  schemas:\n    X: {$ref: x.yaml}\n",
        ),
        ("b.yaml", "$ref: c.yaml\n"),
        ("c.yaml", "$ref: b.yaml\n"),
        ("x.yaml", "$ref: y.yaml\n"),
        ("y.yaml", "$ref: x.yaml\n"),
    ]);
    assert!(
        !findings.is_empty() && findings.iter().all(|line| line.contains("[ref-cycle]")),
        "{findings:?}"
    );
    assert_eq!(document.root()["paths"]["/a"], json!({}));
}

#[test]
fn other_folders_may_be_allowed() {
    let options = LoadOptions {
        allow_outside: true,
        ..LoadOptions::default()
    };
    let files = [
        (
            "api/root.yaml",
            "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {}\ndefinitions: {A: {$ref: ../b.yaml}, B: {$ref: ../c.yaml}}\n",
        ),
        ("b.yaml", "items: {$ref: c.yaml}\n"),
        ("c.yaml", "type: string\n"),
    ];
    let (document, findings) = load_files(&files, &options);
    assert_eq!(findings, [""; 0]);
    let schemas: Option<Value> =
        document.and_then(|document| document.root().pointer("/components/schemas").cloned());
    assert_eq!(
        schemas,
        Some(
            json!({"A": {"type": "array", "items": {"$ref": "#/components/schemas/B"}}, "B": {"type": "string"}})
        )
    );
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_outside() {
    let folder = tempfile::tempdir().expect("a temporary directory");
    let inside = folder.path().join("api");
    std::fs::create_dir(&inside).expect("makes the folder");
    std::fs::write(folder.path().join("secret.yaml"), "type: string\n").expect("writes");
    std::os::unix::fs::symlink(folder.path().join("secret.yaml"), inside.join("pet.yaml"))
        .expect("links");
    std::fs::write(
        inside.join("root.yaml"),
        format!("{HEAD}components: {{schemas: {{A: {{$ref: pet.yaml}}}}}}\n"),
    )
    .expect("writes");
    let (_, findings) = crate::document::load(&inside.join("root.yaml"), &LoadOptions::default());
    assert_eq!(
        findings
            .iter()
            .map(|finding| finding.rule)
            .collect::<Vec<_>>(),
        ["outside-ref"]
    );
}
