//! Given: names and texts that extensions give to listed values.

use serde_json::Value;

use super::parts::Object;
use crate::lower::names;

/// Names and texts that extensions give to listed values.
pub(super) struct Given<'d> {
    fixed: Option<&'d Value>,
    names: Option<&'d Value>,
    docs: Option<&'d Value>,
    details: Option<&'d Vec<Value>>,
}

impl<'d> Given<'d> {
    /// What stands beside `enum`; lists count only when they are as long as it.
    pub(super) fn read(object: &'d Object, count: usize) -> Self {
        let usable = |keywords: &[&str]| {
            keywords
                .iter()
                .filter_map(|keyword| object.get(*keyword))
                .find(|value| match value {
                    Value::Array(list) => list.len() == count,
                    Value::Object(_) => true,
                    _ => false,
                })
        };
        Self {
            fixed: object.get("x-rust-names"),
            names: usable(&["x-enum-varnames", "x-enumNames", "x-enum-names"]),
            docs: usable(&[
                "x-enum-descriptions",
                "x-enumDescriptions",
                "x-enum-descriptions-map",
            ]),
            details: object
                .get("x-ms-enum")
                .and_then(|e| e.get("values"))
                .and_then(Value::as_array),
        }
    }

    /// The name in Rust, by `x-rust-names`.
    pub(super) fn fixed(&self, wire: &Value) -> Option<&'d str> {
        self.fixed?.get(key(wire))?.as_str()
    }

    /// Name and text of one value.
    pub(super) fn of(&self, index: usize, wire: &Value) -> (Option<&'d str>, Option<&'d str>) {
        let key = key(wire);
        let pick = |from: Option<&'d Value>| match from? {
            Value::Array(list) => list.get(index)?.as_str(),
            Value::Object(map) => map.get(&key)?.as_str(),
            _ => None,
        };
        let detail = self
            .details
            .and_then(|list| list.iter().find(|entry| entry.get("value") == Some(wire)));
        let told = |keyword: &str| {
            detail
                .and_then(|entry| entry.get(keyword))
                .and_then(Value::as_str)
        };
        let name = pick(self.names)
            .or_else(|| told("name"))
            .filter(|name| names::reads_as_name(name));
        (name, pick(self.docs).or_else(|| told("description")))
    }
}

/// How maps name a value: a string by itself, anything else by its JSON.
fn key(wire: &Value) -> String {
    wire.as_str()
        .map_or_else(|| wire.to_string(), str::to_owned)
}
