// @generated from specs/claid.yaml. Do not edit.

use super::RgbColorSpaceType;
use crate::runtime::{Check, Pointer, Violations};

/// The RGB color space.
///
/// Schema `RGBColorSpaceOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RgbColorSpace {
    /// Always `RGB`.
    pub kind: RgbColorSpaceType,
}

impl RgbColorSpace {
    /// With what the contract requires.
    pub fn new(kind: impl Into<RgbColorSpaceType>) -> Self {
        Self { kind: kind.into() }
    }
}

crate::runtime::object! {
    RgbColorSpace {
        "type" => kind: required,
    }
}

impl Check for RgbColorSpace {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.kind.check(&at.field("type"), found);
    }
}
