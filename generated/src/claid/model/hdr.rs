// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::HdrOptions;
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// HDR effect that evens out color and light: an intensity, or options that also cover stitched 360-degree photos.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum Hdr {
    /// Strength of the effect, from 0 to 100.
    Intensity(i64),
    HdrOptions(HdrOptions),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl Hdr {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::Number(number) if union::is_integer(number) => {
                union::read(&value, Self::Intensity)
            }
            Value::Object(_) => union::read(&value, Self::HdrOptions),
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for Hdr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for Hdr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Intensity(value) => value.serialize(serializer),
            Self::HdrOptions(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<i64> for Hdr {
    fn from(value: i64) -> Self {
        Self::Intensity(value)
    }
}

impl From<HdrOptions> for Hdr {
    fn from(value: HdrOptions) -> Self {
        Self::HdrOptions(value)
    }
}

impl Check for Hdr {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::Intensity(value) => {
                found.minimum(at, value, 0);
                found.maximum(at, value, 100);
            }
            Self::HdrOptions(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}
