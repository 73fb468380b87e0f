//! Values as parameters see them: nothing, one text, a list of texts, or named texts.

use std::borrow::Cow;

use serde_json::Value;

/// A value, flattened to what the contract's parameter styles can spell. Texts stay where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape<'v> {
    /// Nothing to send: `null`, and lists and objects without members (RFC 6570, section 2.3).
    Absent,
    /// A scalar.
    One(Cow<'v, str>),
    /// An array, `null`s left out.
    List(Vec<Cow<'v, str>>),
    /// An object, `null`s left out.
    Map(Vec<(&'v str, Cow<'v, str>)>),
}

impl<'v> Shape<'v> {
    /// The shape of a value. Members that are no scalars themselves become JSON text.
    pub(super) fn of(value: &'v Value) -> Self {
        match value {
            Value::Array(items) => {
                let mut texts = Vec::with_capacity(items.len());
                for item in items {
                    if let Some(text) = text(item) {
                        texts.push(text);
                    }
                }
                if texts.is_empty() {
                    Self::Absent
                } else {
                    Self::List(texts)
                }
            }
            Value::Object(fields) => {
                let mut pairs = Vec::with_capacity(fields.len());
                for (name, value) in fields {
                    if let Some(text) = text(value) {
                        pairs.push((name.as_str(), text));
                    }
                }
                if pairs.is_empty() {
                    Self::Absent
                } else {
                    Self::Map(pairs)
                }
            }
            scalar => text(scalar).map_or(Self::Absent, Self::One),
        }
    }

    /// Gives the members in a row, names and values taking turns: `explode: false`.
    pub(super) fn each(&self, give: &mut dyn FnMut(&str)) {
        match self {
            Self::Absent => {}
            Self::One(text) => give(text),
            Self::List(texts) => texts.iter().for_each(|text| give(text)),
            Self::Map(pairs) => {
                for (name, value) in pairs {
                    give(name);
                    give(value);
                }
            }
        }
    }
}

/// The text of a scalar without quotes, the JSON text of anything else, nothing for `null`.
pub(super) fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.into()),
        Value::Bool(true) => Some("true".into()),
        Value::Bool(false) => Some("false".into()),
        other => Some(other.to_string().into()),
    }
}
