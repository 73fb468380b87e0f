//! Values as parameters see them: nothing, one text, a list of texts, or named texts.

use serde_json::Value;

/// A value, flattened to what the contract's parameter styles can spell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing to send: `null`, and lists and objects without members (RFC 6570, section 2.3).
    Absent,
    /// A scalar.
    One(String),
    /// An array, `null`s left out.
    List(Vec<String>),
    /// An object, `null`s left out.
    Map(Vec<(String, String)>),
}

impl Shape {
    /// The shape of a value. Members that are no scalars themselves become JSON text.
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Array(items) => {
                let texts: Vec<_> = items.iter().filter_map(text).collect();
                if texts.is_empty() {
                    Self::Absent
                } else {
                    Self::List(texts)
                }
            }
            Value::Object(fields) => {
                let named = |(name, value): (&String, &Value)| Some((name.clone(), text(value)?));
                let pairs: Vec<_> = fields.iter().filter_map(named).collect();
                if pairs.is_empty() {
                    Self::Absent
                } else {
                    Self::Map(pairs)
                }
            }
            scalar => text(scalar).map_or(Self::Absent, Self::One),
        }
    }

    /// The members in a row, names and values taking turns: `explode: false`.
    pub(super) fn flat(self) -> Vec<String> {
        match self {
            Self::Absent => Vec::new(),
            Self::One(text) => vec![text],
            Self::List(texts) => texts,
            Self::Map(pairs) => pairs
                .into_iter()
                .flat_map(|(name, value)| [name, value])
                .collect(),
        }
    }
}

/// The text of a scalar without quotes, the JSON text of anything else, nothing for `null`.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
