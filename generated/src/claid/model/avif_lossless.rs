// @generated from specs/claid.yaml. Do not edit.

use super::AvifLosslessType;
use crate::runtime::{Check, Pointer, Violations};

/// Lossless AVIF compression.
///
/// Schema `AvifLosslessCompressionOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AvifLossless {
    /// Always `lossless`.
    pub kind: AvifLosslessType,
}

impl AvifLossless {
    /// With what the contract requires.
    pub fn new(kind: impl Into<AvifLosslessType>) -> Self {
        Self { kind: kind.into() }
    }
}

crate::runtime::object! {
    AvifLossless {
        "type" => kind: required,
    }
}

impl Check for AvifLossless {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.kind.check(&at.field("type"), found);
    }
}
