// @generated from specs/claid.yaml. Do not edit.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{BoundsFit, CanvasFit, CoverFit, CropFit, FitMode, OutpaintFit};
use crate::runtime::union;
use crate::runtime::{Check, Pointer, Violations};

/// How the image is made to fit the given `width` and `height`: a mode, or a mode with options.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]
pub enum Fit {
    FitMode(FitMode),
    CropFit(CropFit),
    CoverFit(CoverFit),
    BoundsFit(BoundsFit),
    CanvasFit(CanvasFit),
    OutpaintFit(OutpaintFit),
    /// A value that no branch of the contract allows.
    Unknown(Value),
}

impl Fit {
    #[inline]
    fn read(value: Value) -> Self {
        let branch = match &value {
            Value::String(_) => union::read(&value, Self::FitMode),
            Value::Object(fields) => {
                const SHAPES: &[union::Shape] = &[
                    union::Shape {
                        constants: &[("type", "\"crop\"")],
                        required: &["type"],
                        known: &["crop", "type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"cover\"")],
                        required: &["type"],
                        known: &["type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"bounds\"")],
                        required: &["type"],
                        known: &["type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"canvas\"")],
                        required: &["type"],
                        known: &["type"],
                        closed: true,
                    },
                    union::Shape {
                        constants: &[("type", "\"outpaint\"")],
                        required: &["type"],
                        known: &["feathering", "outpaint_by", "type"],
                        closed: true,
                    },
                ];
                union::object(fields, SHAPES, |shape| match shape {
                    0 => union::read(&value, Self::CropFit),
                    1 => union::read(&value, Self::CoverFit),
                    2 => union::read(&value, Self::BoundsFit),
                    3 => union::read(&value, Self::CanvasFit),
                    4 => union::read(&value, Self::OutpaintFit),
                    _ => None,
                })
            }
            _ => None,
        };
        branch.unwrap_or(Self::Unknown(value))
    }
}

impl<'de> Deserialize<'de> for Fit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::read)
    }
}

impl Serialize for Fit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::FitMode(value) => value.serialize(serializer),
            Self::CropFit(value) => value.serialize(serializer),
            Self::CoverFit(value) => value.serialize(serializer),
            Self::BoundsFit(value) => value.serialize(serializer),
            Self::CanvasFit(value) => value.serialize(serializer),
            Self::OutpaintFit(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl From<FitMode> for Fit {
    fn from(value: FitMode) -> Self {
        Self::FitMode(value)
    }
}

impl From<CropFit> for Fit {
    fn from(value: CropFit) -> Self {
        Self::CropFit(value)
    }
}

impl From<CoverFit> for Fit {
    fn from(value: CoverFit) -> Self {
        Self::CoverFit(value)
    }
}

impl From<BoundsFit> for Fit {
    fn from(value: BoundsFit) -> Self {
        Self::BoundsFit(value)
    }
}

impl From<CanvasFit> for Fit {
    fn from(value: CanvasFit) -> Self {
        Self::CanvasFit(value)
    }
}

impl From<OutpaintFit> for Fit {
    fn from(value: OutpaintFit) -> Self {
        Self::OutpaintFit(value)
    }
}

impl Check for Fit {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        match self {
            Self::FitMode(value) => value.check(at, found),
            Self::CropFit(value) => value.check(at, found),
            Self::CoverFit(value) => value.check(at, found),
            Self::BoundsFit(value) => value.check(at, found),
            Self::CanvasFit(value) => value.check(at, found),
            Self::OutpaintFit(value) => value.check(at, found),
            Self::Unknown(_) => found.no_branch(at),
        }
    }
}
