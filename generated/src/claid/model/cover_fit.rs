// @generated from specs/claid.yaml. Do not edit.

use super::CoverFitType;
use crate::runtime::{Check, Pointer, Violations};

/// Fit by covering the size.
///
/// Schema `CoverOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CoverFit {
    /// Always `cover`.
    pub kind: CoverFitType,
}

impl CoverFit {
    /// With what the contract requires.
    pub fn new(kind: impl Into<CoverFitType>) -> Self {
        Self { kind: kind.into() }
    }
}

crate::runtime::object! {
    CoverFit {
        "type" => kind: required,
    }
}

impl Check for CoverFit {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.kind.check(&at.field("type"), found);
    }
}
