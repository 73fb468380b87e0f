//! A contract as a tree: its places, and its text.

use serde_json::Value;

/// More is not looked at: changes that copy make trees grow.
const PLACES: usize = 3000;
/// Longer is not written.
const LENGTH: usize = 400_000;

/// Every place but the root, as JSON pointers.
pub(crate) fn places(root: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), root)];
    while let Some((at, value)) = open.pop() {
        if found.len() > PLACES {
            break;
        }
        match value {
            Value::Object(members) => {
                for (key, member) in members {
                    let key = key.replace('~', "~0").replace('/', "~1");
                    open.push((format!("{at}/{key}"), member));
                }
            }
            Value::Array(items) => {
                let items = items.iter().enumerate();
                open.extend(items.map(|(index, item)| (format!("{at}/{index}"), item)));
            }
            _ => {}
        }
        if !at.is_empty() {
            found.push(at);
        }
    }
    found.sort();
    found
}

/// The place that holds a place, and the key or index there.
pub(crate) fn parent<'v>(root: &'v mut Value, at: &str) -> Option<(&'v mut Value, String)> {
    let (above, key) = at.rsplit_once('/')?;
    let key = key.replace("~1", "/").replace("~0", "~");
    Some((root.pointer_mut(above)?, key))
}

/// As JSON or as YAML.
pub(crate) fn text(root: &Value, json: bool) -> String {
    let mut text = if json {
        serde_json::to_string_pretty(root).expect("a tree has a text")
    } else {
        serde_yaml::to_string(root).expect("a tree has a text")
    };
    let mut end = LENGTH.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}
