//! Equality of JSON Schema: numbers by value, objects without order.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Number, Value};

/// Whether two values are the same JSON: `1` and `1.0` are.
#[inline]
pub fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => {
            left == right || integer(left).is_some_and(|left| integer(right) == Some(left))
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(l, r)| same(l, r))
        }
        (Value::Object(left), Value::Object(right)) => {
            let is_there =
                |(name, left): (&String, _)| right.get(name).is_some_and(|right| same(left, right));
            left.len() == right.len() && left.iter().all(is_there)
        }
        _ => left == right,
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

/// The integer that a number is; `1.0` is one.
#[inline]
fn integer(number: &Number) -> Option<i64> {
    if number.is_f64() {
        number.as_f64()?.to_string().parse().ok()
    } else {
        number.as_i64()
    }
}
