// @generated from specs/claid.yaml. Do not edit.

use super::CanvasFitType;
use crate::runtime::{Check, Pointer, Violations};

/// Fit by placing the image on a canvas of the size.
///
/// Schema `CanvasOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CanvasFit {
    /// Always `canvas`.
    pub kind: CanvasFitType,
}

impl CanvasFit {
    /// With what the contract requires.
    pub fn new(kind: impl Into<CanvasFitType>) -> Self {
        Self { kind: kind.into() }
    }
}

crate::runtime::object! {
    CanvasFit {
        "type" => kind: required,
    }
}

impl Check for CanvasFit {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.kind.check(&at.field("type"), found);
    }
}
