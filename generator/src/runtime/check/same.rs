//! Equality of JSON Schema: numbers by value, objects without order.

use serde_json::{Number, Value};

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

/// The integer that a number is; `1.0` is one.
#[inline]
pub(super) fn integer(number: &Number) -> Option<i64> {
    if number.is_f64() {
        number.as_f64()?.to_string().parse().ok()
    } else {
        number.as_i64()
    }
}
