// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::ImageOutput;
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Folder for the edited images, or a set of output options.
/// Without it, or without a destination, Claid keeps each image in its own bucket for one day and answers with a temporary URL.
/// A file keeps its name.
/// Default: JPEG.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum BatchOutput {
    ImageOutput(ImageOutput),
    /// URL of the destination folder, 1 to 4096 characters.
    Url(String),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl BatchOutput {
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

impl<'de> Deserialize<'de> for BatchOutput {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for BatchOutput {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ImageOutput(value) => value.serialize(serializer),
            Self::Url(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<ImageOutput> for BatchOutput {
    fn from(value: ImageOutput) -> Self {
        Self::ImageOutput(value)
    }
}

impl From<String> for BatchOutput {
    fn from(value: String) -> Self {
        Self::Url(value)
    }
}

impl From<&str> for BatchOutput {
    fn from(value: &str) -> Self {
        Self::Url(value.to_owned())
    }
}

impl Check for BatchOutput {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::ImageOutput(value) => value.check(at, found),
            Self::Url(value) => {
                found.min_length(at, value, 1);
                found.max_length(at, value, 4096);
            }
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}
