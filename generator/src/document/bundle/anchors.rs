//! Anchors: schemas that are referred to by a name of their own (JSON Schema 2020-12, section 8.2).

use std::collections::BTreeMap;

use serde_json::Value;

use crate::document::pointer;

/// The named schemas of one file. Of two with one name the first counts.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    anchors: BTreeMap<String, String>,
    ids: BTreeMap<String, String>,
}

impl Anchors {
    /// Looks through a whole file: what is a schema in it depends on who refers to it.
    pub(super) fn of(value: &Value) -> Self {
        let mut anchors = Self::default();
        anchors.collect(value, &mut String::new());
        anchors
    }

    /// Where an `$anchor` or `$dynamicAnchor` stands.
    pub(super) fn anchor(&self, name: &str) -> Option<&str> {
        self.anchors.get(name).map(String::as_str)
    }

    /// Where an `$id` stands.
    pub(super) fn id(&self, id: &str) -> Option<&str> {
        self.ids.get(id).map(String::as_str)
    }

    fn collect(&mut self, value: &Value, at: &mut String) {
        match value {
            Value::Object(object) => {
                for (key, value) in object {
                    match (key.as_str(), value) {
                        ("$anchor" | "$dynamicAnchor", Value::String(name)) => {
                            self.anchors
                                .entry(name.clone())
                                .or_insert_with(|| at.clone());
                        }
                        ("$id", Value::String(id)) if !id.is_empty() => {
                            let id = id.trim_end_matches('#').to_owned();
                            self.ids.entry(id).or_insert_with(|| at.clone());
                        }
                        _ => {
                            let length = pointer::push(at, key);
                            self.collect(value, at);
                            at.truncate(length);
                        }
                    }
                }
            }
            Value::Array(list) => {
                for (index, value) in list.iter().enumerate() {
                    let length = pointer::push(at, &index.to_string());
                    self.collect(value, at);
                    at.truncate(length);
                }
            }
            _ => {}
        }
    }
}
