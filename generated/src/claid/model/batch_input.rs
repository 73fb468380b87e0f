// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::BatchInputOptions;
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// The images to edit: a folder or file URL, the same with options, or a list of image URLs.
/// Claid must be able to reach every URL.
/// Claid's text gives a limit of 512 characters for a URL, though the schema accepts 4096.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum BatchInput {
    BatchInputOptions(BatchInputOptions),
    /// URL of one file or folder, 1 to 4096 characters.
    Url(String),
    /// URLs of the images, at least one, each 1 to 4096 characters.
    Urls(Vec<String>),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl BatchInput {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(_) => union::read(&value, Self::Url),
            Value::Array(_) => union::read(&value, Self::Urls),
            Value::Object(_) => union::read(&value, Self::BatchInputOptions),
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for BatchInput {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for BatchInput {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::BatchInputOptions(value) => value.serialize(serializer),
            Self::Url(value) => value.serialize(serializer),
            Self::Urls(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<BatchInputOptions> for BatchInput {
    fn from(value: BatchInputOptions) -> Self {
        Self::BatchInputOptions(value)
    }
}

impl From<String> for BatchInput {
    fn from(value: String) -> Self {
        Self::Url(value)
    }
}

impl From<&str> for BatchInput {
    fn from(value: &str) -> Self {
        Self::Url(value.to_owned())
    }
}

impl From<Vec<String>> for BatchInput {
    fn from(value: Vec<String>) -> Self {
        Self::Urls(value)
    }
}

impl Check for BatchInput {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::BatchInputOptions(value) => value.check(at, found),
            Self::Url(value) => {
                found.min_length(at, value, 1);
                found.max_length(at, value, 4096);
            }
            Self::Urls(value) => {
                found.min_items(at, value.len(), 1);
                for (index, item) in value.iter().enumerate() {
                    found.min_length(&at.item(index), item, 1);
                    found.max_length(&at.item(index), item, 4096);
                }
            }
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}
