//! Unique items: arrays that have no value twice.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use super::same::integer;
use super::{Pointer, Violations};

impl Violations {
    /// `uniqueItems`: no two items are the same JSON.
    pub fn unique_items<T: Serialize>(&mut self, at: &Pointer<'_>, items: &[T]) {
        self.rule(at, "uniqueItems", all_differ(items), "no item twice");
    }
}

/// Whether no two items are the same JSON.
pub(super) fn all_differ<T: Serialize>(items: &[T]) -> bool {
    let mut seen = BTreeSet::new();
    items
        .iter()
        .filter_map(|item| serde_json::to_value(item).ok())
        .all(|item| seen.insert(canonical(item).to_string()))
}

#[inline]
fn canonical(value: Value) -> Value {
    match value {
        Value::Number(number) => match integer(&number) {
            Some(integer) if number.is_f64() => integer.into(),
            _ => Value::Number(number),
        },
        Value::Array(items) => items.into_iter().map(canonical).collect(),
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields
                .into_iter()
                .map(|(name, value)| (name, canonical(value)))
                .collect();
            fields.sort_by(|left, right| left.0.cmp(&right.0));
            Value::Object(fields.into_iter().collect::<Map<_, _>>())
        }
        other => other,
    }
}
