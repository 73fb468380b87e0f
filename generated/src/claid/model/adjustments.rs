// @generated from specs/claid.yaml. Do not edit.

use super::Hdr;
use crate::runtime::{Check, Pointer, Violations};

/// Changes to light, color and sharpness.
///
/// Schema `AdjustmentsOptions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Adjustments {
    /// Change of contrast, from -100 (flatter) to 100 (stronger).
    ///
    /// From -100 to 100. Default: `0`.
    pub contrast: Option<i64>,
    /// Change of exposure, from -100 (darker) to 100 (lighter).
    ///
    /// From -100 to 100. Default: `0`.
    pub exposure: Option<i64>,
    /// HDR effect that evens out color and light: an intensity, or options that also cover stitched 360-degree photos.
    ///
    /// Default: `0`.
    pub hdr: Option<Hdr>,
    /// Change of saturation, from -100 (paler) to 100 (richer).
    ///
    /// From -100 to 100. Default: `0`.
    pub saturation: Option<i64>,
    /// Added sharpness, from 0 to 100.
    ///
    /// From 0 to 100. Default: `0`.
    pub sharpness: Option<i64>,
}

impl Adjustments {
    /// What `contrast` is when it is left out.
    pub const DEFAULT_CONTRAST: i64 = 0;

    /// What `exposure` is when it is left out.
    pub const DEFAULT_EXPOSURE: i64 = 0;

    /// What `saturation` is when it is left out.
    pub const DEFAULT_SATURATION: i64 = 0;

    /// What `sharpness` is when it is left out.
    pub const DEFAULT_SHARPNESS: i64 = 0;

    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `contrast`.
    #[must_use]
    pub fn contrast(mut self, contrast: i64) -> Self {
        self.contrast = Some(contrast);
        self
    }

    /// Sets `exposure`.
    #[must_use]
    pub fn exposure(mut self, exposure: i64) -> Self {
        self.exposure = Some(exposure);
        self
    }

    /// Sets `hdr`.
    #[must_use]
    pub fn hdr(mut self, hdr: impl Into<Hdr>) -> Self {
        self.hdr = Some(hdr.into());
        self
    }

    /// Sets `saturation`.
    #[must_use]
    pub fn saturation(mut self, saturation: i64) -> Self {
        self.saturation = Some(saturation);
        self
    }

    /// Sets `sharpness`.
    #[must_use]
    pub fn sharpness(mut self, sharpness: i64) -> Self {
        self.sharpness = Some(sharpness);
        self
    }
}

crate::runtime::object! {
    Adjustments {
        "contrast" => contrast: optional integer,
        "exposure" => exposure: optional integer,
        "hdr" => hdr: optional,
        "saturation" => saturation: optional integer,
        "sharpness" => sharpness: optional integer,
    }
}

impl Check for Adjustments {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.contrast {
            found.minimum(&at.field("contrast"), value, -100);
            found.maximum(&at.field("contrast"), value, 100);
        }
        if let Some(value) = &self.exposure {
            found.minimum(&at.field("exposure"), value, -100);
            found.maximum(&at.field("exposure"), value, 100);
        }
        self.hdr.check(&at.field("hdr"), found);
        if let Some(value) = &self.saturation {
            found.minimum(&at.field("saturation"), value, -100);
            found.maximum(&at.field("saturation"), value, 100);
        }
        if let Some(value) = &self.sharpness {
            found.minimum(&at.field("sharpness"), value, 0);
            found.maximum(&at.field("sharpness"), value, 100);
        }
    }
}
