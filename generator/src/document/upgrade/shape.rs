//! What every version demands and some documents leave out, so that nothing after has to ask.

use serde_json::{Map, Value, json};

use super::Step;
use super::version::Version;
use crate::document::kind::{self, Child, Kind};
use crate::document::pointer;

/// Puts in what is missing, and takes out what is not of the shape that it must have.
pub(super) fn complete(root: &mut Value, step: &mut Step) {
    let Value::Object(root) = root else { return };
    objects(
        root,
        "",
        &[
            "paths",
            "info",
            "components",
            "definitions",
            "webhooks",
            "parameters",
            "responses",
        ],
        step,
    );
    if !root.contains_key("info") {
        step.warn(
            "missing-info",
            "",
            "there is no `info`",
            "give the API a title and a version",
        );
        root.insert("info".into(), json!({"title": "", "version": ""}));
    }
    if !root.contains_key("paths") {
        if step.version < Version::V31 {
            step.warn(
                "missing-paths",
                "",
                "there is no `paths`",
                "without operations there is nothing to call",
            );
        }
        root.insert("paths".into(), json!({}));
    }
    let Some(Value::Object(paths)) = root.get_mut("paths") else {
        return;
    };
    for (path, item) in paths.iter_mut().filter(|(path, _)| !path.starts_with("x-")) {
        let at = pointer::join("/paths", path);
        match item {
            Value::Object(item) => path_item(item, &at, step),
            Value::Null => *item = json!({}),
            _ => {
                step.warn(
                    "wrong-type",
                    &at,
                    "a path item is an object",
                    "it is left out",
                );
                *item = json!({});
            }
        }
    }
}

/// Removes entries that must be objects and are not; `null` is taken for an empty one.
fn objects(object: &mut Map<String, Value>, at: &str, keys: &[&str], step: &mut Step) {
    for key in keys {
        match object.get_mut(*key) {
            None | Some(Value::Object(_)) => {}
            Some(empty @ Value::Null) => *empty = json!({}),
            Some(_) => {
                step.warn(
                    "wrong-type",
                    &pointer::join(at, key),
                    format!("`{key}` is an object"),
                    "it is left out",
                );
                object.remove(*key);
            }
        }
    }
}

fn path_item(item: &mut Map<String, Value>, at: &str, step: &mut Step) {
    parameters(item, at, step);
    let methods: Vec<String> = item
        .keys()
        .filter(|key| kind::child(Kind::PathItem, key) == Some(Child::Is(Kind::Operation)))
        .cloned()
        .collect();
    for method in methods {
        objects(item, at, &[&method], step);
        let Some(Value::Object(operation)) = item.get_mut(&method) else {
            continue;
        };
        let at = pointer::join(at, &method);
        parameters(operation, &at, step);
        objects(operation, &at, &["responses"], step);
        if !operation.contains_key("responses") && !operation.contains_key("$ref") {
            if step.version < Version::V31 {
                step.warn(
                    "missing-responses",
                    &at,
                    "the operation has no `responses`",
                    "say what it answers",
                );
            }
            operation.insert("responses".into(), json!({}));
        }
    }
}

fn parameters(object: &mut Map<String, Value>, at: &str, step: &mut Step) {
    match object.get("parameters") {
        None | Some(Value::Array(_)) => {}
        Some(other) => {
            if !other.is_null() {
                step.warn(
                    "wrong-type",
                    &pointer::join(at, "parameters"),
                    "`parameters` is a list",
                    "it is left out",
                );
            }
            object.remove("parameters");
        }
    }
}
