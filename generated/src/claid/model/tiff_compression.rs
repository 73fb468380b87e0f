// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{TiffCompressionMode, TiffLossless, TiffLossy};
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Lossy JPEG compression makes much smaller files, lossless LZW compression keeps every detail.
/// Default: lossless; lossy has a quality of 75 unless set.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum TiffCompression {
    TiffCompressionMode(TiffCompressionMode),
    TiffLossy(TiffLossy),
    TiffLossless(TiffLossless),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl TiffCompression {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(_) => union::read(&value, Self::TiffCompressionMode),
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
                    0 => union::read(&value, Self::TiffLossy),
                    1 => union::read(&value, Self::TiffLossless),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for TiffCompression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for TiffCompression {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::TiffCompressionMode(value) => value.serialize(serializer),
            Self::TiffLossy(value) => value.serialize(serializer),
            Self::TiffLossless(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<TiffCompressionMode> for TiffCompression {
    fn from(value: TiffCompressionMode) -> Self {
        Self::TiffCompressionMode(value)
    }
}

impl From<TiffLossy> for TiffCompression {
    fn from(value: TiffLossy) -> Self {
        Self::TiffLossy(value)
    }
}

impl From<TiffLossless> for TiffCompression {
    fn from(value: TiffLossless) -> Self {
        Self::TiffLossless(value)
    }
}

impl Check for TiffCompression {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::TiffCompressionMode(value) => value.check(at, found),
            Self::TiffLossy(value) => value.check(at, found),
            Self::TiffLossless(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}
