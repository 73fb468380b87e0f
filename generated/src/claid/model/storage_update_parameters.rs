// @generated from specs/claid.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{GcsParametersUpdate, S3ParametersUpdate, WebFolderParameters};
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// New location or credentials of the bucket or folder.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum StorageUpdateParameters {
    S3ParametersUpdate(S3ParametersUpdate),
    GcsParametersUpdate(GcsParametersUpdate),
    WebFolderParameters(WebFolderParameters),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl fmt::Debug for StorageUpdateParameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::S3ParametersUpdate(value) => {
                f.debug_tuple("S3ParametersUpdate").field(value).finish()
            }
            Self::GcsParametersUpdate(value) => {
                f.debug_tuple("GcsParametersUpdate").field(value).finish()
            }
            Self::WebFolderParameters(value) => {
                f.debug_tuple("WebFolderParameters").field(value).finish()
            }
            Self::Unknown(_) => f.write_str("Unknown([redacted])"),
        }
    }
}

impl StorageUpdateParameters {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::Object(fields) => {
                const SHAPES: &[union::Shape] = &[
                    union::Shape {
                        constants: &[],
                        required: &[],
                        known: &["bucket", "credentials", "path"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[],
                        required: &[],
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
                    0 => union::read(&value, Self::S3ParametersUpdate),
                    1 => union::read(&value, Self::GcsParametersUpdate),
                    2 => union::read(&value, Self::WebFolderParameters),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for StorageUpdateParameters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for StorageUpdateParameters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::S3ParametersUpdate(value) => value.serialize(serializer),
            Self::GcsParametersUpdate(value) => value.serialize(serializer),
            Self::WebFolderParameters(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<S3ParametersUpdate> for StorageUpdateParameters {
    fn from(value: S3ParametersUpdate) -> Self {
        Self::S3ParametersUpdate(value)
    }
}

impl From<GcsParametersUpdate> for StorageUpdateParameters {
    fn from(value: GcsParametersUpdate) -> Self {
        Self::GcsParametersUpdate(value)
    }
}

impl From<WebFolderParameters> for StorageUpdateParameters {
    fn from(value: WebFolderParameters) -> Self {
        Self::WebFolderParameters(value)
    }
}

impl Check for StorageUpdateParameters {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::S3ParametersUpdate(value) => value.check(at, found),
            Self::GcsParametersUpdate(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
            _ => {}
        }
    }
}
