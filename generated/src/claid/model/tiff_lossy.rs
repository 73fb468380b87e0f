// @generated from specs/claid.yaml. Do not edit.

use super::TiffLossyType;
use crate::runtime::{Check, Pointer, Violations};

/// Lossy TIFF compression, by JPEG.
///
/// Schema `TiffLossyCompressionOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TiffLossy {
    /// JPEG quality, from 1 to 100.
    ///
    /// From 1 to 100. Default: `75`.
    pub quality: Option<i64>,
    /// Always `lossy`.
    pub kind: TiffLossyType,
}

impl TiffLossy {
    /// What `quality` is when it is left out.
    pub const DEFAULT_QUALITY: i64 = 75;

    /// With what the contract requires.
    pub fn new(kind: impl Into<TiffLossyType>) -> Self {
        Self {
            quality: None,
            kind: kind.into(),
        }
    }

    /// Sets `quality`.
    #[must_use]
    pub fn quality(mut self, quality: i64) -> Self {
        self.quality = Some(quality);
        self
    }
}

crate::runtime::object! {
    TiffLossy {
        "quality" => quality: optional integer,
        "type" => kind: required,
    }
}

impl Check for TiffLossy {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.quality {
            found.minimum(&at.field("quality"), value, 1);
            found.maximum(&at.field("quality"), value, 100);
        }
        self.kind.check(&at.field("type"), found);
    }
}
