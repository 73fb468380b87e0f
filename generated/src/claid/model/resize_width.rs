// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Width of the result, in the same unit as `height` or `auto`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResizeWidth {
    /// Number of pixels across.
    Pixels(i64),
    /// Let one side follow the other, whether that is given in pixels or percent.
    Auto,
    /// Share of the input width, such as `60%`; `200%` doubles it.
    /// The height must then be the same percentage or `auto`.
    Percentage(String),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl ResizeWidth {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::Number(number) if union::is_integer(number) => union::read(&value, Self::Pixels),
            Value::String(text) if text == "auto" => Some(Self::Auto),
            Value::String(_) => union::read(&value, Self::Percentage),
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for ResizeWidth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for ResizeWidth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Pixels(value) => value.serialize(serializer),
            Self::Auto => "auto".serialize(serializer),
            Self::Percentage(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<i64> for ResizeWidth {
    fn from(value: i64) -> Self {
        Self::Pixels(value)
    }
}

impl From<String> for ResizeWidth {
    fn from(value: String) -> Self {
        match value.as_str() {
            "auto" => Self::Auto,
            _ => Self::Percentage(value),
        }
    }
}

impl From<&str> for ResizeWidth {
    fn from(value: &str) -> Self {
        value.to_owned().into()
    }
}

impl Check for ResizeWidth {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Self::Unknown(_) = self {
            found.no_branch(at);
        }
    }
}
