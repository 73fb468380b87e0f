// @generated from specs/claid.yaml. Do not edit.

use super::{CmykColorProfile, CmykColorSpaceType};
use crate::runtime::{Check, Pointer, Violations};

/// The CMYK color space with a color profile.
///
/// Schema `CMYKColorSpaceOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CmykColorSpace {
    /// Color profile for the paper to print on.
    /// The schema's default is `USWeb_Coated`, while Claid's text names `ISO_Coated`.
    ///
    /// Default: `"USWeb_Coated"`.
    pub color_profile: Option<CmykColorProfile>,
    /// Always `CMYK`.
    pub kind: CmykColorSpaceType,
}

impl CmykColorSpace {
    /// What `color_profile` is when it is left out.
    pub const DEFAULT_COLOR_PROFILE: CmykColorProfile = CmykColorProfile::UsWebCoated;

    /// With what the contract requires.
    pub fn new(kind: impl Into<CmykColorSpaceType>) -> Self {
        Self {
            color_profile: None,
            kind: kind.into(),
        }
    }

    /// Sets `color_profile`.
    #[must_use]
    pub fn color_profile(mut self, color_profile: impl Into<CmykColorProfile>) -> Self {
        self.color_profile = Some(color_profile.into());
        self
    }
}

crate::runtime::object! {
    CmykColorSpace {
        "color_profile" => color_profile: optional,
        "type" => kind: required,
    }
}

impl Check for CmykColorSpace {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.color_profile.check(&at.field("color_profile"), found);
        self.kind.check(&at.field("type"), found);
    }
}
