// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::ImageOutput;
use crate::runtime::union;

/// URL for the edited image, or a set of output options.
/// Default: JPEG.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum AsyncOutput {
    ImageOutput(ImageOutput),
    /// URL of the destination, 1 to 4096 characters.
    Url(String),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl AsyncOutput {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(_) => union::read(&value, Self::Url),
            Value::Object(_) => union::read(&value, Self::ImageOutput),
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for AsyncOutput {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for AsyncOutput {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ImageOutput(value) => value.serialize(serializer),
            Self::Url(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<ImageOutput> for AsyncOutput {
    fn from(value: ImageOutput) -> Self {
        Self::ImageOutput(value)
    }
}

impl From<String> for AsyncOutput {
    fn from(value: String) -> Self {
        Self::Url(value)
    }
}

impl From<&str> for AsyncOutput {
    fn from(value: &str) -> Self {
        Self::Url(value.to_owned())
    }
}
