//! Parameters of paths, and those that are referred to.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Step;
use crate::document::counts::Counts;
use crate::document::kind;
use crate::document::pointer;

/// Name and place of the parameters that are referred to: they decide what overrides what.
pub(super) type Names = BTreeMap<String, (Option<Value>, Option<Value>)>;

/// Looks up every parameter that is referred to.
pub(super) fn names(root: &Value) -> Names {
    let mut names = Names::new();
    kind::each_parameter(root, &mut |value| {
        let Some(text) = value.get("$ref").and_then(Value::as_str) else {
            return;
        };
        if names.contains_key(text) {
            return;
        }
        let mut end = value;
        for _ in 0..32 {
            let target = end
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|text| pointer::find(root, text.strip_prefix('#')?));
            let Some(target) = target else { break };
            end = target;
        }
        let name = (end.get("name").cloned(), end.get("in").cloned());
        names.insert(text.to_owned(), name);
    });
    names
}

/// Gives the parameters of a path that others refer to a place among the components: in the path
/// they are about to disappear.
pub(super) fn hoist(root: &mut Value, step: &mut Step) {
    let mut moved = BTreeMap::new();
    let mut counts = Counts::default();
    for text in names(root).keys() {
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
        let free = counts.free(name, taken);
        moved.insert(free, old.to_owned());
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
