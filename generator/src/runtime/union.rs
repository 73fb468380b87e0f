//! Unions: which branch a JSON value belongs to.
//!
//! A value is read once; what it looks like decides, never just the first branch that would take it.

use std::cmp::Reverse;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// What tells an object branch from the others.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Properties that allow one constant only, with its JSON text.
    pub constants: &'static [(&'static str, &'static str)],
    /// Properties that must be there.
    pub required: &'static [&'static str],
    /// Properties that may be there; the required ones too.
    pub known: &'static [&'static str],
    /// Whether no others may be there.
    pub closed: bool,
}

/// The value as this branch, when it can be read so.
pub fn read<T: DeserializeOwned, U>(value: &Value, branch: impl FnOnce(T) -> U) -> Option<U> {
    T::deserialize(value)
        .ok()
        .or_else(|| T::deserialize(as_integer(value)?).ok())
        .map(branch)
}

/// An array as this branch, which has places for `most` items: of a longer one it would lose some.
pub fn items<T: DeserializeOwned, U>(
    value: &Value,
    most: usize,
    branch: impl FnOnce(T) -> U,
) -> Option<U> {
    let fits = value.as_array().is_some_and(|items| items.len() <= most);
    fits.then(|| read(value, branch)).flatten()
}

/// `1.0` as `1`, which serde wants for an integer.
#[inline]
fn as_integer(value: &Value) -> Option<Value> {
    value
        .as_f64()
        .filter(|_| value.is_f64())
        .and_then(|float| float.to_string().parse::<i64>().ok())
        .map(Value::from)
}

/// Whether a JSON number is an integer; `1.0` is.
pub fn is_integer(number: &serde_json::Number) -> bool {
    !number.is_f64() || number.as_f64().is_some_and(|float| float.fract() == 0.0)
}

/// The text of a property that names the branch.
#[inline]
pub fn tag<'v>(fields: &'v Map<String, Value>, name: &str) -> Option<&'v str> {
    fields.get(name).and_then(Value::as_str)
}

/// Tries the object branches that can be meant, the most likely first.
///
/// A branch whose constants or required properties are not there is never tried. Of the others,
/// more constants go first, then one whose closed list of properties is kept, then more known
/// properties, then more required ones, then the contract's order.
pub fn object<U>(
    fields: &Map<String, Value>,
    shapes: &[Shape],
    read: impl FnMut(usize) -> Option<U>,
) -> Option<U> {
    rank(fields, shapes).into_iter().find_map(read)
}

#[inline]
fn rank(fields: &Map<String, Value>, shapes: &[Shape]) -> Vec<usize> {
    let mut possible: Vec<usize> = (0..shapes.len())
        .filter(|&at| shapes[at].allows(fields))
        .collect();
    possible.sort_by_cached_key(|&at| Reverse(shapes[at].likeness(fields)));
    possible
}

impl Shape {
    #[inline]
    fn allows(&self, fields: &Map<String, Value>) -> bool {
        let constant = |&(name, json): &(&str, &str)| {
            fields
                .get(name)
                .is_none_or(|value| super::enumeration::Listed::Json(json).is(value))
        };
        self.required.iter().all(|name| fields.contains_key(*name))
            && self.constants.iter().all(constant)
    }

    #[inline]
    fn likeness(&self, fields: &Map<String, Value>) -> (usize, bool, usize, usize) {
        let known = fields
            .keys()
            .filter(|name| self.known.contains(&name.as_str()))
            .count();
        let constants = self
            .constants
            .iter()
            .filter(|(name, _)| fields.contains_key(*name))
            .count();
        (
            constants,
            !self.closed || known == fields.len(),
            known,
            self.required.len(),
        )
    }
}
