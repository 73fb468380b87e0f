// @generated from specs/claid.yaml. Do not edit.

use super::{CropFitType, CropMode};
use crate::runtime::{Check, Pointer, Violations};

/// Fit by cropping, with a choice of what to keep.
///
/// Schema `CropOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CropFit {
    /// Which part of the image to keep.
    ///
    /// Default: `"center"`.
    pub crop: Option<CropMode>,
    /// Always `crop`.
    pub kind: CropFitType,
}

impl CropFit {
    /// What `crop` is when it is left out.
    pub const DEFAULT_CROP: CropMode = CropMode::Center;

    /// With what the contract requires.
    pub fn new(kind: impl Into<CropFitType>) -> Self {
        Self {
            crop: None,
            kind: kind.into(),
        }
    }

    /// Sets `crop`.
    #[must_use]
    pub fn crop(mut self, crop: impl Into<CropMode>) -> Self {
        self.crop = Some(crop.into());
        self
    }
}

crate::runtime::object! {
    CropFit {
        "crop" => crop: optional,
        "type" => kind: required,
    }
}

impl Check for CropFit {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.crop.check(&at.field("crop"), found);
        self.kind.check(&at.field("type"), found);
    }
}
