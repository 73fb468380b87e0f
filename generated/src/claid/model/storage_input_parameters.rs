// @generated from specs/claid.yaml. Do not edit.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{GcsParameters, S3Parameters, WebFolderParameters};
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Where the bucket or folder is and, for a bucket, how to reach it.
/// These belong to the storage itself, while `name` and `type` are known only to Claid.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum StorageInputParameters {
    S3Parameters(S3Parameters),
    GcsParameters(GcsParameters),
    WebFolderParameters(WebFolderParameters),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl fmt::Debug for StorageInputParameters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::S3Parameters(value) => f.debug_tuple("S3Parameters").field(value).finish(),
            Self::GcsParameters(value) => f.debug_tuple("GcsParameters").field(value).finish(),
            Self::WebFolderParameters(value) => {
                f.debug_tuple("WebFolderParameters").field(value).finish()
            }
            Self::Unknown(_) => f.write_str("Unknown([redacted])"),
        }
    }
}

impl StorageInputParameters {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::Object(fields) => {
                const SHAPES: &[union::Shape] = &[
                    union::Shape {
                        constants: &[],
                        required: &["bucket", "credentials"],
                        known: &["bucket", "credentials", "path"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[],
                        required: &["bucket", "credentials"],
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
                    0 => union::read(&value, Self::S3Parameters),
                    1 => union::read(&value, Self::GcsParameters),
                    2 => union::read(&value, Self::WebFolderParameters),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for StorageInputParameters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for StorageInputParameters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::S3Parameters(value) => value.serialize(serializer),
            Self::GcsParameters(value) => value.serialize(serializer),
            Self::WebFolderParameters(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<S3Parameters> for StorageInputParameters {
    fn from(value: S3Parameters) -> Self {
        Self::S3Parameters(value)
    }
}

impl From<GcsParameters> for StorageInputParameters {
    fn from(value: GcsParameters) -> Self {
        Self::GcsParameters(value)
    }
}

impl From<WebFolderParameters> for StorageInputParameters {
    fn from(value: WebFolderParameters) -> Self {
        Self::WebFolderParameters(value)
    }
}

impl Check for StorageInputParameters {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::S3Parameters(value) => value.check(at, found),
            Self::GcsParameters(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
            _ => {}
        }
    }
}
