// @generated from specs/claid.yaml. Do not edit.

use super::BoundsFitType;
use crate::runtime::{Check, Pointer, Violations};

/// Fit by staying within the size.
///
/// Schema `BoundsOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BoundsFit {
    /// Always `bounds`.
    pub kind: BoundsFitType,
}

impl BoundsFit {
    /// With what the contract requires.
    pub fn new(kind: impl Into<BoundsFitType>) -> Self {
        Self { kind: kind.into() }
    }
}

crate::runtime::object! {
    BoundsFit {
        "type" => kind: required,
    }
}

impl Check for BoundsFit {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.kind.check(&at.field("type"), found);
    }
}
