// @generated from specs/claid.yaml. Do not edit.

use super::{PngCompression, PngOptionsType};
use crate::runtime::{Check, Pointer, Violations};

/// PNG output with options.
///
/// Schema `FormatPngOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PngOptions {
    /// Effort spent on compressing the file.
    ///
    /// Default: `"optimal"`.
    pub compression: Option<PngCompression>,
    /// Always `png`.
    pub kind: PngOptionsType,
}

impl PngOptions {
    /// What `compression` is when it is left out.
    pub const DEFAULT_COMPRESSION: PngCompression = PngCompression::Optimal;

    /// With what the contract requires.
    pub fn new(kind: impl Into<PngOptionsType>) -> Self {
        Self {
            compression: None,
            kind: kind.into(),
        }
    }

    /// Sets `compression`.
    #[must_use]
    pub fn compression(mut self, compression: impl Into<PngCompression>) -> Self {
        self.compression = Some(compression.into());
        self
    }
}

crate::runtime::object! {
    PngOptions {
        "compression" => compression: optional,
        "type" => kind: required,
    }
}

impl Check for PngOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.compression.check(&at.field("compression"), found);
        self.kind.check(&at.field("type"), found);
    }
}
