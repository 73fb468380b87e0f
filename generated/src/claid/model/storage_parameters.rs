// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{CloudParameters, WebFolderParameters};
use crate::runtime::union;

/// Where the storage is: a bucket or a web folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum StorageParameters {
    CloudParameters(CloudParameters),
    WebFolderParameters(WebFolderParameters),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl StorageParameters {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::Object(fields) => {
                const SHAPES: &[union::Shape] = &[
                    union::Shape {
                        constants: &[],
                        required: &["bucket"],
                        known: &["bucket", "path"],
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
                    0 => union::read(&value, Self::CloudParameters),
                    1 => union::read(&value, Self::WebFolderParameters),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for StorageParameters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for StorageParameters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::CloudParameters(value) => value.serialize(serializer),
            Self::WebFolderParameters(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<CloudParameters> for StorageParameters {
    fn from(value: CloudParameters) -> Self {
        Self::CloudParameters(value)
    }
}

impl From<WebFolderParameters> for StorageParameters {
    fn from(value: WebFolderParameters) -> Self {
        Self::WebFolderParameters(value)
    }
}
