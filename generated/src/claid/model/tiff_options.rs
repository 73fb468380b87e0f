// @generated from specs/claid.yaml. Do not edit.

use super::{TiffCompression, TiffOptionsType};
use crate::runtime::{Check, Pointer, Violations};

/// TIFF output with options.
///
/// Schema `FormatTiffOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TiffOptions {
    /// Lossy JPEG compression makes much smaller files, lossless LZW compression keeps every detail.
    /// Default: lossless; lossy has a quality of 75 unless set.
    ///
    /// Default: `{"type":"lossless"}`.
    pub compression: Option<TiffCompression>,
    /// Always `tiff`.
    pub kind: TiffOptionsType,
}

impl TiffOptions {
    /// With what the contract requires.
    pub fn new(kind: impl Into<TiffOptionsType>) -> Self {
        Self {
            compression: None,
            kind: kind.into(),
        }
    }

    /// Sets `compression`.
    #[must_use]
    pub fn compression(mut self, compression: impl Into<TiffCompression>) -> Self {
        self.compression = Some(compression.into());
        self
    }
}

crate::runtime::object! {
    TiffOptions {
        "compression" => compression: optional,
        "type" => kind: required,
    }
}

impl Check for TiffOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.compression.check(&at.field("compression"), found);
        self.kind.check(&at.field("type"), found);
    }
}
