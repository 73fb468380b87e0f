//! Normalize: what a path or the document says about its operations stands in each operation.

mod inline;
mod parameters;

use serde_json::{Map, Value, json};

use self::parameters::Names;
use super::Step;
use crate::document::kind::{self, Child, Kind};
use crate::document::pointer;

/// The canonical version.
pub(super) const VERSION: &str = "3.2.0";

/// Inlines path items, and pushes parameters, servers and security down into operations.
pub(super) fn normalize(root: &mut Value, step: &mut Step) {
    inline::inline(root, step);
    parameters::hoist(root, step);
    let names = parameters::names(root);
    let Value::Object(root) = root else { return };
    root.insert("openapi".into(), VERSION.into());
    root.remove("swagger");
    version_text(root, step);
    let security = root.remove("security").filter(Value::is_array);
    let Some(Value::Object(paths)) = root.get_mut("paths") else {
        return;
    };
    for (path, item) in paths.iter_mut().filter(|(path, _)| !path.starts_with("x-")) {
        let Value::Object(item) = item else { continue };
        let at = pointer::join("/paths", path);
        let mut shared = Shared {
            security: security.as_ref(),
            own: Map::new(),
            names: &names,
        };
        for (key, value) in std::mem::take(item) {
            let is_operation = key == "additionalOperations" || is_method(&key);
            if is_operation {
                item.insert(key, value)
            } else {
                shared.own.insert(key, value)
            };
        }
        for (key, value) in item {
            let here = pointer::join(&at, key);
            if is_method(key) {
                shared.push_down(value, &at, &here, step);
            } else if let Value::Object(more) = value {
                for (method, operation) in more {
                    shared.push_down(operation, &at, &pointer::join(&here, method), step);
                }
            }
        }
    }
}

/// A version like `1.0` that was read as a number.
fn version_text(root: &mut Map<String, Value>, step: &mut Step) {
    let Some(Value::Object(info)) = root.get_mut("info") else {
        return;
    };
    for key in ["title", "version"] {
        match info.get_mut(key) {
            None | Some(Value::String(_)) => {}
            Some(other) => {
                let text = if other.is_null() {
                    String::new()
                } else {
                    other.to_string()
                };
                step.warn(
                    "unquoted-version",
                    &format!("/info/{key}"),
                    format!("`{key}` is not text"),
                    "write it in quotes",
                );
                *other = text.into();
            }
        }
    }
}

fn is_method(key: &str) -> bool {
    kind::child(Kind::PathItem, key) == Some(Child::Is(Kind::Operation))
}

/// What an operation gets from its path and its document.
struct Shared<'a> {
    security: Option<&'a Value>,
    /// What the path item holds beside operations.
    own: Map<String, Value>,
    names: &'a Names,
}

impl Shared<'_> {
    fn push_down(&self, operation: &mut Value, path: &str, at: &str, step: &mut Step) {
        let Value::Object(operation) = operation else {
            return;
        };
        self.parameters(operation, path, at, step);
        operation.entry("responses").or_insert_with(|| json!({}));
        let described = operation.contains_key("summary") || operation.contains_key("description");
        for (key, value) in &self.own {
            let wanted = match key.as_str() {
                "servers" => true,
                "summary" | "description" => !described,
                key => key.starts_with("x-"),
            };
            if wanted
                && !operation.contains_key(key)
                && let Some(copy) = step.copy(value, path)
            {
                operation.insert(key.clone(), copy);
                step.layer
                    .moved(pointer::join(at, key), pointer::join(path, key));
            }
        }
        if let Some(security) = self
            .security
            .filter(|_| !operation.contains_key("security"))
            && let Some(copy) = step.copy(security, "/security")
        {
            operation.insert("security".into(), copy);
            step.layer.moved(pointer::join(at, "security"), "/security");
        }
    }

    /// The operation's own parameters keep their places, the path's follow.
    fn parameters(
        &self,
        operation: &mut Map<String, Value>,
        path: &str,
        at: &str,
        step: &mut Step,
    ) {
        let Some(Value::Array(shared)) = self
            .own
            .get("parameters")
            .filter(|list| **list != json!([]))
        else {
            return;
        };
        let list = operation.entry("parameters").or_insert_with(|| json!([]));
        let Value::Array(list) = list else { return };
        let own: Vec<_> = list.iter().map(|parameter| self.id(parameter)).collect();
        for (index, parameter) in shared.iter().enumerate() {
            if own.contains(&self.id(parameter)) {
                continue;
            }
            let Some(copy) = step.copy(parameter, path) else {
                return;
            };
            step.moved(
                format!("{path}/parameters/{index}"),
                format!("{at}/parameters/{}", list.len()),
            );
            list.push(copy);
        }
    }

    fn id(&self, parameter: &Value) -> (Option<Value>, Option<Value>) {
        match parameter.get("$ref").and_then(Value::as_str) {
            Some(text) => self.names.get(text).cloned().unwrap_or_default(),
            None => (parameter.get("name").cloned(), parameter.get("in").cloned()),
        }
    }
}
