//! 3.1 -> 3.2: a superset, so that nothing has to be rewritten but the number.

use serde_json::Value;

use super::Step;

/// Sets the version.
pub(super) fn upgrade(root: &mut Value, _: &mut Step) {
    if let Value::Object(root) = root {
        root.insert("openapi".into(), super::normalize::VERSION.into());
    }
}
