// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{AvifCompressionMode, AvifLossless, AvifLossy};
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Lossy compression makes much smaller files, lossless keeps every detail.
/// Default: lossy with quality 50.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum AvifCompression {
    AvifCompressionMode(AvifCompressionMode),
    AvifLossy(AvifLossy),
    AvifLossless(AvifLossless),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl AvifCompression {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(_) => union::read(&value, Self::AvifCompressionMode),
            Value::Object(fields) => {
                const SHAPES: &[union::Shape] = &[
                    union::Shape {
                        constants: &[("type", "\"lossy\"")],
                        required: &["type"],
                        known: &["quality", "type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"lossless\"")],
                        required: &["type"],
                        known: &["type"],
                        closed: true,
                    },
                ];
                union::object(fields, SHAPES, |shape| match shape {
                    0 => union::read(&value, Self::AvifLossy),
                    1 => union::read(&value, Self::AvifLossless),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for AvifCompression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for AvifCompression {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::AvifCompressionMode(value) => value.serialize(serializer),
            Self::AvifLossy(value) => value.serialize(serializer),
            Self::AvifLossless(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<AvifCompressionMode> for AvifCompression {
    fn from(value: AvifCompressionMode) -> Self {
        Self::AvifCompressionMode(value)
    }
}

impl From<AvifLossy> for AvifCompression {
    fn from(value: AvifLossy) -> Self {
        Self::AvifLossy(value)
    }
}

impl From<AvifLossless> for AvifCompression {
    fn from(value: AvifLossless) -> Self {
        Self::AvifLossless(value)
    }
}

impl Check for AvifCompression {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::AvifCompressionMode(value) => value.check(at, found),
            Self::AvifLossy(value) => value.check(at, found),
            Self::AvifLossless(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}
