//! References to path items and operations.

use serde_json::{Map, Value};

use super::{Step, is_method};
use crate::document::pointer;

/// Replaces references to path items and operations by what they refer to.
pub(super) fn inline(root: &mut Value, step: &mut Step) {
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
