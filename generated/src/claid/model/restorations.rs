// @generated from specs/claid.yaml. Do not edit.

use super::{Decompress, Upscale};
use crate::runtime::{Check, Pointer, Violations};

/// Repair and enlargement of an image.
///
/// Schema `RestorationsOptions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Restorations {
    /// Removal of JPEG artifacts; useful before an upscale.
    /// Nothing is done when it is left out.
    pub decompress: Option<Decompress>,
    /// Whether to polish the image.
    ///
    /// Default: `false`.
    pub polish: Option<bool>,
    /// Network that draws new pixels when the image is enlarged by a resize in pixels or percent.
    /// Plain interpolation is used when it is left out.
    pub upscale: Option<Upscale>,
}

impl Restorations {
    /// What `polish` is when it is left out.
    pub const DEFAULT_POLISH: bool = false;

    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `decompress`.
    #[must_use]
    pub fn decompress(mut self, decompress: impl Into<Decompress>) -> Self {
        self.decompress = Some(decompress.into());
        self
    }

    /// Sets `polish`.
    #[must_use]
    pub fn polish(mut self, polish: bool) -> Self {
        self.polish = Some(polish);
        self
    }

    /// Sets `upscale`.
    #[must_use]
    pub fn upscale(mut self, upscale: impl Into<Upscale>) -> Self {
        self.upscale = Some(upscale.into());
        self
    }
}

crate::runtime::object! {
    Restorations {
        "decompress" => decompress: optional,
        "polish" => polish: optional,
        "upscale" => upscale: optional,
    }
}

impl Check for Restorations {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.decompress.check(&at.field("decompress"), found);
        self.upscale.check(&at.field("upscale"), found);
    }
}
