//! What an upload says, against a contract in which all of it is right but for one thing.

use serde_json::{Value, json};

use crate::diagnostic::Place;
use crate::document::Document;
use crate::lower::{Origin, lower};

/// The case whose snapshot shows the whole of it, with one member of the extension replaced.
fn places(pointer: &str, value: Value) -> Vec<String> {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/cases/client/upload.yaml"
    );
    let text = std::fs::read_to_string(file).unwrap();
    let mut root: Value = serde_yaml::from_str(&text).unwrap();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let at = format!("/x-specwright-upload{parent}");
    root.pointer_mut(&at).unwrap()[name] = value;
    let origin = Origin {
        module: "api".to_owned(),
        source: "api.yaml".to_owned(),
    };
    let lowered = lower(&Document::from_value(root), &origin);
    let found: Vec<_> = lowered.diagnostics.into_iter().collect();
    assert_eq!(lowered.contract.upload.is_some(), found.is_empty());
    let place = |place: Place| match place {
        Place::Pointer(pointer) => pointer.replace("#/x-specwright-upload", ""),
        Place::File { .. } => String::new(),
    };
    found.into_iter().map(|found| place(found.place)).collect()
}

#[test]
fn what_is_right_is_taken() {
    assert!(places("/threshold", json!(1)).is_empty());
    assert!(places("/single/body/type", json!("name")).is_empty());
}

#[test]
fn what_leads_nowhere_is_told_where() {
    let rows = [
        ("/single/operation", json!("ask"), "/single/operation"),
        // It has no body.
        ("/single/url", json!("$response.body#/path"), "/single/url"),
        (
            "/single/key",
            json!("$response.header.X-Key"),
            "/single/key",
        ),
        ("/single/body/nam", json!("name"), "/single/body/nam"),
        ("/single/body/public", json!("name"), "/single/body/public"),
        ("/single/body", json!({}), "/single/body"),
        ("/single/body/type", json!("key"), "/single/body/type"),
        ("/single/body/size", json!("name"), "/single/body/size"),
        (
            "/multipart/begin/uploadId",
            json!("$response.body#/parts"),
            "/multipart/begin/uploadId",
        ),
        (
            "/multipart/part/body/part",
            json!("parts"),
            "/multipart/part/body/part",
        ),
        (
            "/multipart/complete/part/etag",
            json!("partNumber"),
            "/multipart/complete/part/etag",
        ),
        (
            "/multipart/complete/part",
            json!({"etag": "etag"}),
            "/multipart/complete/part",
        ),
        ("/register/operation", json!("list"), "/register/operation"),
    ];
    for (pointer, value, wanted) in rows {
        assert_eq!(
            places(pointer, value.clone()),
            [wanted],
            "{pointer} {value}"
        );
    }
}
