// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{WebpCompressionMode, WebpLossless, WebpLossy};
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Lossy compression makes much smaller files, lossless keeps every detail.
/// Default: lossy with quality 75.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum WebpCompression {
    WebpCompressionMode(WebpCompressionMode),
    WebpLossy(WebpLossy),
    WebpLossless(WebpLossless),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl WebpCompression {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(_) => union::read(&value, Self::WebpCompressionMode),
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
                    0 => union::read(&value, Self::WebpLossy),
                    1 => union::read(&value, Self::WebpLossless),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for WebpCompression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for WebpCompression {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::WebpCompressionMode(value) => value.serialize(serializer),
            Self::WebpLossy(value) => value.serialize(serializer),
            Self::WebpLossless(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<WebpCompressionMode> for WebpCompression {
    fn from(value: WebpCompressionMode) -> Self {
        Self::WebpCompressionMode(value)
    }
}

impl From<WebpLossy> for WebpCompression {
    fn from(value: WebpLossy) -> Self {
        Self::WebpLossy(value)
    }
}

impl From<WebpLossless> for WebpCompression {
    fn from(value: WebpLossless) -> Self {
        Self::WebpLossless(value)
    }
}

impl Check for WebpCompression {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::WebpCompressionMode(value) => value.check(at, found),
            Self::WebpLossy(value) => value.check(at, found),
            Self::WebpLossless(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}
