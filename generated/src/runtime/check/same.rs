//! Equality of JSON Schema: numbers by value, objects without order.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

/// Whether two values are the same JSON: `1` and `1.0` are.
pub fn same(left: &Value, right: &Value) -> bool {
    canonical(left.clone()) == canonical(right.clone())
}

/// Whether no two items are the same JSON.
pub(super) fn all_differ<T: Serialize>(items: &[T]) -> bool {
    let mut seen = BTreeSet::new();
    items
        .iter()
        .filter_map(|item| serde_json::to_value(item).ok())
        .all(|item| seen.insert(canonical(item).to_string()))
}

fn canonical(value: Value) -> Value {
    match value {
        Value::Number(number) => match number
            .as_f64()
            .map(|float| (float, float.to_string().parse::<i64>()))
        {
            Some((_, Ok(integer))) if number.is_f64() => integer.into(),
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
