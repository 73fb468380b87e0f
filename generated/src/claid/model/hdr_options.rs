// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::{Check, Pointer, Violations};

/// Settings of the HDR effect.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HdrOptions {
    /// Strength of the effect, from 0 to 100.
    ///
    /// From 0 to 100. Default: `100`.
    pub intensity: Option<i64>,
    /// Whether the image is a stitched 360-degree photo, so that the effect leaves no seam.
    ///
    /// Default: `false`.
    pub stitching: Option<bool>,
}

impl HdrOptions {
    /// What `intensity` is when it is left out.
    pub const DEFAULT_INTENSITY: i64 = 100;

    /// What `stitching` is when it is left out.
    pub const DEFAULT_STITCHING: bool = false;

    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `intensity`.
    #[must_use]
    pub fn intensity(mut self, intensity: i64) -> Self {
        self.intensity = Some(intensity);
        self
    }

    /// Sets `stitching`.
    #[must_use]
    pub fn stitching(mut self, stitching: bool) -> Self {
        self.stitching = Some(stitching);
        self
    }
}

crate::runtime::object! {
    HdrOptions {
        "intensity" => intensity: optional integer,
        "stitching" => stitching: optional,
    }
}

impl Check for HdrOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.intensity {
            found.minimum(&at.field("intensity"), value, 0);
            found.maximum(&at.field("intensity"), value, 100);
        }
    }
}
