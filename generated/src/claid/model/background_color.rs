// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Background color: a hexadecimal color or `transparent`.
/// The default is white (`#ffffff`), or `transparent` for an input with transparency.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BackgroundColor {
    /// Hexadecimal color to paint the background with, such as `#ffffff` or `#000000`.
    Hex(String),
    /// No color at all.
    /// It takes effect only in `png` output.
    Transparent,
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl BackgroundColor {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(text) if text == "transparent" => Some(Self::Transparent),
            Value::String(_) => union::read(&value, Self::Hex),
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for BackgroundColor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for BackgroundColor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Hex(value) => value.serialize(serializer),
            Self::Transparent => "transparent".serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<String> for BackgroundColor {
    fn from(value: String) -> Self {
        match value.as_str() {
            "transparent" => Self::Transparent,
            _ => Self::Hex(value),
        }
    }
}

impl From<&str> for BackgroundColor {
    fn from(value: &str) -> Self {
        value.to_owned().into()
    }
}

impl Check for BackgroundColor {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Self::Unknown(_) = self {
            found.no_branch(at);
        }
    }
}
