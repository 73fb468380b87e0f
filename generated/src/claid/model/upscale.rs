// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{PhotoUpscale, UpscaleMode};
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Network that draws new pixels when the image is enlarged by a resize in pixels or percent.
/// Plain interpolation is used when it is left out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum Upscale {
    UpscaleMode(UpscaleMode),
    PhotoUpscale(PhotoUpscale),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl Upscale {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(_) => union::read(&value, Self::UpscaleMode),
            Value::Object(_) => union::read(&value, Self::PhotoUpscale),
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for Upscale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for Upscale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::UpscaleMode(value) => value.serialize(serializer),
            Self::PhotoUpscale(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<UpscaleMode> for Upscale {
    fn from(value: UpscaleMode) -> Self {
        Self::UpscaleMode(value)
    }
}

impl From<PhotoUpscale> for Upscale {
    fn from(value: PhotoUpscale) -> Self {
        Self::PhotoUpscale(value)
    }
}

impl Check for Upscale {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::UpscaleMode(value) => value.check(at, found),
            Self::PhotoUpscale(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}
