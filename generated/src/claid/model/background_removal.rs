// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::BackgroundRemovalOptions;
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Removal of the background: on, off, or on with options.
/// Off by default.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum BackgroundRemoval {
    /// Whether to remove the background.
    Enabled(bool),
    BackgroundRemovalOptions(BackgroundRemovalOptions),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl BackgroundRemoval {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::Bool(_) => union::read(&value, Self::Enabled),
            Value::Object(_) => union::read(&value, Self::BackgroundRemovalOptions),
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for BackgroundRemoval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for BackgroundRemoval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Enabled(value) => value.serialize(serializer),
            Self::BackgroundRemovalOptions(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<bool> for BackgroundRemoval {
    fn from(value: bool) -> Self {
        Self::Enabled(value)
    }
}

impl From<BackgroundRemovalOptions> for BackgroundRemoval {
    fn from(value: BackgroundRemovalOptions) -> Self {
        Self::BackgroundRemovalOptions(value)
    }
}

impl Check for BackgroundRemoval {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::BackgroundRemovalOptions(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
            _ => {}
        }
    }
}
