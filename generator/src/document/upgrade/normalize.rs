//! Normalize: what a path or the document says about its operations stands in each operation.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Step;
use crate::document::kind::{self, Child, Kind};
use crate::document::pointer;

/// The canonical version.
pub(super) const VERSION: &str = "3.2.0";

/// Inlines path items, and pushes parameters, servers and security down into operations.
pub(super) fn normalize(root: &mut Value, step: &mut Step) {
    inline(root, step);
    let names = parameter_names(root);
    hoist(root, names.keys(), step);
    let names = parameter_names(root);
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

/// Replaces references to path items and operations by what they refer to.
fn inline(root: &mut Value, step: &mut Step) {
    let mut copies = Vec::new();
    let Some(Value::Object(paths)) = root.get("paths") else {
        return;
    };
    for (path, item) in paths.iter().filter(|(path, _)| !path.starts_with("x-")) {
        let at = pointer::join("/paths", path);
        if let Some(copy) = resolved(root, item, &at, step) {
            copies.push((at.clone(), copy));
        }
    }
    put(root, copies);
    let mut copies = Vec::new();
    let Some(Value::Object(paths)) = root.get("paths") else {
        return;
    };
    for (path, item) in paths {
        for (method, operation) in item
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(method, _)| is_method(method))
        {
            let at = pointer::join(&pointer::join("/paths", path), method);
            if let Some(copy) = resolved(root, operation, &at, step) {
                copies.push((at, copy));
            }
        }
    }
    put(root, copies);
}

fn put(root: &mut Value, copies: Vec<(String, Value)>) {
    for (at, copy) in copies {
        if let Some(place) = root.pointer_mut(&at) {
            *place = copy;
        }
    }
}

/// What a chain of references leads to, under what stands beside them. A chain that leads nowhere
/// has been reported; what stands beside it remains.
fn resolved(root: &Value, value: &Value, at: &str, step: &mut Step) -> Option<Value> {
    value.get("$ref")?;
    let mut whole = Map::new();
    let (mut next, mut from) = (value, at.to_owned());
    for _ in 0..32 {
        let Value::Object(object) = next else { break };
        for (key, value) in object.iter().filter(|(key, _)| *key != "$ref") {
            if !whole.contains_key(key) {
                whole.insert(key.clone(), step.copy(value, at)?);
                step.layer
                    .moved(pointer::join(at, key), pointer::join(&from, key));
            }
        }
        let Some(target) = object
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|text| text.strip_prefix('#'))
        else {
            break;
        };
        let Some(further) = root.pointer(target) else {
            break;
        };
        target.clone_into(&mut from);
        next = further;
    }
    Some(Value::Object(whole))
}

/// Name and place of the parameters that are referred to: they decide what overrides what.
type Names = BTreeMap<String, (Option<Value>, Option<Value>)>;

fn parameter_names(root: &Value) -> Names {
    let mut names = Names::new();
    kind::walk(
        root,
        Kind::Root,
        &mut String::new(),
        &mut |kind, _, value| {
            let Some(text) = value
                .get("$ref")
                .and_then(Value::as_str)
                .filter(|_| kind == Kind::Parameter)
            else {
                return;
            };
            let mut end = value;
            for _ in 0..32 {
                let target = end
                    .get("$ref")
                    .and_then(Value::as_str)
                    .and_then(|text| root.pointer(text.strip_prefix('#')?));
                let Some(target) = target else { break };
                end = target;
            }
            names
                .entry(text.to_owned())
                .or_insert_with(|| (end.get("name").cloned(), end.get("in").cloned()));
        },
    );
    names
}

/// Gives the parameters of a path that others refer to a place among the components: in the path
/// they are about to disappear.
fn hoist<'a>(root: &mut Value, references: impl Iterator<Item = &'a String>, step: &mut Step) {
    let mut moved = BTreeMap::new();
    for text in references {
        let Some(old) = text.strip_prefix('#').filter(|at| is_shared(at)) else {
            continue;
        };
        let Some(value) = root.pointer(old) else {
            continue;
        };
        let name = value
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or("parameter");
        let taken = |name: &str| {
            root.pointer(&pointer::join(COMPONENTS, name)).is_some() || moved.contains_key(name)
        };
        let mut names =
            std::iter::once(name.to_owned()).chain((2_usize..).map(|n| format!("{name}_{n}")));
        let Some(name) = names.find(|name| !taken(name)) else {
            continue;
        };
        moved.insert(name, old.to_owned());
    }
    for (name, old) in moved {
        let new = pointer::join(COMPONENTS, &name);
        let reference = json!({"$ref": format!("#{new}")});
        let Some(value) = root
            .pointer_mut(&old)
            .map(|place| std::mem::replace(place, reference))
        else {
            continue;
        };
        put_in(root, &name, value);
        step.moved(old, new);
    }
    // The operations are looked at next, and by where things are now.
    step.rewrite(root);
}

const COMPONENTS: &str = "/components/parameters";

/// Whether a pointer is that of a parameter of a path: `/paths/~1a/parameters/0`.
fn is_shared(at: &str) -> bool {
    let mut tokens = at.split('/').skip(1);
    tokens.next() == Some("paths")
        && tokens.nth(1) == Some("parameters")
        && tokens.next().is_some()
        && tokens.next().is_none()
}

fn put_in(root: &mut Value, name: &str, value: Value) {
    let mut map = root;
    for key in ["components", "parameters"] {
        let Value::Object(object) = map else { return };
        map = object.entry(key).or_insert_with(|| json!({}));
        if !map.is_object() {
            *map = json!({});
        }
    }
    if let Value::Object(object) = map {
        object.insert(name.to_owned(), value);
    }
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
