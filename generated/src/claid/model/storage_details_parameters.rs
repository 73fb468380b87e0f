// @generated from specs/claid.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{CloudParametersDetails, WebFolderParameters};
use crate::runtime::union;

/// Where the storage is: a bucket with its access key, or a web folder.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum StorageDetailsParameters {
    CloudParametersDetails(CloudParametersDetails),
    WebFolderParameters(WebFolderParameters),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl fmt::Debug for StorageDetailsParameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CloudParametersDetails(value) => f
                .debug_tuple("CloudParametersDetails")
                .field(value)
                .finish(),
            Self::WebFolderParameters(value) => {
                f.debug_tuple("WebFolderParameters").field(value).finish()
            }
            Self::Unknown(_) => f.write_str("Unknown([redacted])"),
        }
    }
}

impl StorageDetailsParameters {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::Object(fields) => {
                const SHAPES: &[union::Shape] = &[
                    union::Shape {
                        constants: &[],
                        required: &["bucket"],
                        known: &["bucket", "credentials", "path"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[],
                        required: &["base_url"],
                        known: &["base_url"],
                        closed: false,
                    },
                ];
                union::object(fields, SHAPES, |shape| match shape {
                    0 => union::read(&value, Self::CloudParametersDetails),
                    1 => union::read(&value, Self::WebFolderParameters),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for StorageDetailsParameters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for StorageDetailsParameters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::CloudParametersDetails(value) => value.serialize(serializer),
            Self::WebFolderParameters(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<CloudParametersDetails> for StorageDetailsParameters {
    fn from(value: CloudParametersDetails) -> Self {
        Self::CloudParametersDetails(value)
    }
}

impl From<WebFolderParameters> for StorageDetailsParameters {
    fn from(value: WebFolderParameters) -> Self {
        Self::WebFolderParameters(value)
    }
}
