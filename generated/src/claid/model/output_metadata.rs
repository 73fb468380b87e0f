// @generated from specs/claid.yaml. Do not edit.

use super::ColorSpace;
use crate::runtime::{Check, Pointer, Violations};

/// Resolution and color space of the result.
///
/// Schema `MetadataOptions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OutputMetadata {
    /// Color space of the result: a name, or a name with options.
    /// The input's color space is kept when it is left out.
    pub color_space: Option<ColorSpace>,
    /// Resolution in dots per inch (DPI).
    pub dpi: Option<i64>,
}

impl OutputMetadata {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `color_space`.
    #[must_use]
    pub fn color_space(mut self, color_space: impl Into<ColorSpace>) -> Self {
        self.color_space = Some(color_space.into());
        self
    }

    /// Sets `dpi`.
    #[must_use]
    pub fn dpi(mut self, dpi: i64) -> Self {
        self.dpi = Some(dpi);
        self
    }
}

crate::runtime::object! {
    OutputMetadata {
        "color_space" => color_space: optional,
        "dpi" => dpi: optional integer,
    }
}

impl Check for OutputMetadata {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.color_space.check(&at.field("color_space"), found);
    }
}
