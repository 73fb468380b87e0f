//! Merge: what an action's `update` does to its target.

use serde_json::Value;

use crate::document::pointer;
use crate::document::trail::Layer;

/// One action at work.
pub(super) struct Merge<'a> {
    pub layer: &'a mut Layer,
    /// The overlay's part; `None` for a copy from the document itself.
    pub part: Option<usize>,
}

impl Merge<'_> {
    /// Merges `update`, which stands at `from`, into the place `at`: objects member by member, to
    /// lists it is added, everything else is replaced.
    pub(super) fn at(&mut self, root: &mut Value, at: &str, update: &Value, from: &str) {
        match root.pointer_mut(at) {
            // A list is what one adds to; a list of additions is added one by one (Overlay 1.1).
            Some(Value::Array(list)) => match update {
                Value::Array(more) => more.iter().enumerate().for_each(|(index, value)| {
                    self.push(list, at, value, &format!("{from}/{index}"));
                }),
                value => self.push(list, at, value, from),
            },
            Some(target) => self.merge(target, update, &mut at.to_owned(), from),
            None => {}
        }
    }

    fn push(&mut self, list: &mut Vec<Value>, at: &str, value: &Value, from: &str) {
        self.note(&format!("{at}/{}", list.len()), from);
        list.push(value.clone());
    }

    fn merge(&mut self, target: &mut Value, update: &Value, at: &mut String, from: &str) {
        match (target, update) {
            (Value::Object(target), Value::Object(update)) => {
                for (key, value) in update {
                    let length = pointer::push(at, key);
                    let from = pointer::join(from, key);
                    if let Some(present) = target.get_mut(key) {
                        self.merge(present, value, at, &from);
                    } else {
                        self.note(at, &from);
                        target.insert(key.clone(), value.clone());
                    }
                    at.truncate(length);
                }
            }
            (Value::Array(list), Value::Array(more)) => {
                for (index, value) in more.iter().enumerate() {
                    self.push(list, at, value, &format!("{from}/{index}"));
                }
            }
            (target, update) => {
                self.note(at, from);
                *target = update.clone();
            }
        }
    }

    fn note(&mut self, at: &str, from: &str) {
        match self.part {
            Some(part) => self.layer.added(at, part, from),
            None => self.layer.moved(at, from),
        }
    }
}
