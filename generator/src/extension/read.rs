//! Reading: a value becomes an extension, or all that is wrong with it.

use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::Extension;
use crate::document::escape;

/// Wrong members that are told of at once.
const MOST: usize = 32;

/// What is wrong with a use of an extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flaw {
    /// JSON pointer of the member, from the extension's value on.
    pub(crate) pointer: String,
    /// One sentence without a full stop.
    pub(crate) message: String,
}

impl Flaw {
    pub(crate) fn new(pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            pointer: pointer.into(),
            message: message.into(),
        }
    }
}

/// The extension that a value is.
///
/// # Errors
/// Everything that is wrong with it: a member that cannot be read is left out to find the next.
pub(crate) fn read<T: Extension>(value: &Value) -> Result<T, Vec<Flaw>> {
    let mut value = value.clone();
    let mut flaws: Vec<Flaw> = Vec::new();
    loop {
        let error = match serde_path_to_error::deserialize::<_, T>(&value) {
            Ok(extension) => {
                flaws.extend(extension.flaws());
                return if flaws.is_empty() {
                    Ok(extension)
                } else {
                    Err(flaws)
                };
            }
            Err(error) => error,
        };
        let (pointer, message) = (pointer(error.path()), error.inner().to_string());
        let lost = missing(&message).map(|name| format!("{pointer}/{name}"));
        // Not again what was left out because it could not be read.
        if lost.is_some_and(|lost| flaws.iter().any(|flaw| flaw.pointer == lost)) {
            return Err(flaws);
        }
        let whole = pointer.is_empty() || missing(&message).is_some();
        let removed = !whole && remove(&mut value, &pointer);
        flaws.push(Flaw { pointer, message });
        if !removed || flaws.len() >= MOST {
            return Err(flaws);
        }
    }
}

/// The name in serde's own words for a member that is not there.
fn missing(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.strip_suffix('`')
}

fn pointer(path: &Path) -> String {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(format!("/{index}")),
            Segment::Map { key } => Some(format!("/{}", escape(key))),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

fn remove(value: &mut Value, pointer: &str) -> bool {
    let Some((parent, last)) = pointer.rsplit_once('/') else {
        return false;
    };
    let last = last.replace("~1", "/").replace("~0", "~");
    match value.pointer_mut(parent) {
        Some(Value::Object(members)) => members.remove(&last).is_some(),
        Some(Value::Array(items)) => match last.parse::<usize>() {
            Ok(index) if index < items.len() => {
                items.remove(index);
                true
            }
            _ => false,
        },
        _ => false,
    }
}
