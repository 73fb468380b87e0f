// @generated from specs/claid.yaml. Do not edit.

use super::TiffLosslessType;
use crate::runtime::{Check, Pointer, Violations};

/// Lossless TIFF compression, by LZW.
///
/// Schema `TiffLosslessCompressionOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TiffLossless {
    /// Always `lossless`.
    pub kind: TiffLosslessType,
}

impl TiffLossless {
    /// With what the contract requires.
    pub fn new(kind: impl Into<TiffLosslessType>) -> Self {
        Self { kind: kind.into() }
    }
}

crate::runtime::object! {
    TiffLossless {
        "type" => kind: required,
    }
}

impl Check for TiffLossless {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.kind.check(&at.field("type"), found);
    }
}
