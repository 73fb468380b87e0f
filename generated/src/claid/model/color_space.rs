// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{CmykColorSpace, ColorSpaceMode, RgbColorSpace};
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// Color space of the result: a name, or a name with options.
/// The input's color space is kept when it is left out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum ColorSpace {
    ColorSpaceMode(ColorSpaceMode),
    RgbColorSpace(RgbColorSpace),
    CmykColorSpace(CmykColorSpace),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl ColorSpace {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(_) => union::read(&value, Self::ColorSpaceMode),
            Value::Object(fields) => {
                const SHAPES: &[union::Shape] = &[
                    union::Shape {
                        constants: &[("type", "\"RGB\"")],
                        required: &["type"],
                        known: &["type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"CMYK\"")],
                        required: &["type"],
                        known: &["color_profile", "type"],
                        closed: true,
                    },
                ];
                union::object(fields, SHAPES, |shape| match shape {
                    0 => union::read(&value, Self::RgbColorSpace),
                    1 => union::read(&value, Self::CmykColorSpace),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for ColorSpace {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for ColorSpace {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ColorSpaceMode(value) => value.serialize(serializer),
            Self::RgbColorSpace(value) => value.serialize(serializer),
            Self::CmykColorSpace(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<ColorSpaceMode> for ColorSpace {
    fn from(value: ColorSpaceMode) -> Self {
        Self::ColorSpaceMode(value)
    }
}

impl From<RgbColorSpace> for ColorSpace {
    fn from(value: RgbColorSpace) -> Self {
        Self::RgbColorSpace(value)
    }
}

impl From<CmykColorSpace> for ColorSpace {
    fn from(value: CmykColorSpace) -> Self {
        Self::CmykColorSpace(value)
    }
}

impl Check for ColorSpace {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::ColorSpaceMode(value) => value.check(at, found),
            Self::RgbColorSpace(value) => value.check(at, found),
            Self::CmykColorSpace(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}
