// @generated from specs/claid.yaml. Do not edit.

use super::{PhotoUpscaleType, PhotoUpscaleVersion};
use crate::runtime::{Check, Pointer, Violations};

/// Upscale by the `photo` network in a chosen version.
///
/// Schema `UpscalePhotoOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PhotoUpscale {
    /// Always `photo`.
    pub kind: PhotoUpscaleType,
    /// Version of the photo network.
    pub version: PhotoUpscaleVersion,
}

impl PhotoUpscale {
    /// With what the contract requires.
    pub fn new(kind: impl Into<PhotoUpscaleType>, version: impl Into<PhotoUpscaleVersion>) -> Self {
        Self {
            kind: kind.into(),
            version: version.into(),
        }
    }
}

crate::runtime::object! {
    PhotoUpscale {
        "type" => kind: required,
        "version" => version: required,
    }
}

impl Check for PhotoUpscale {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.kind.check(&at.field("type"), found);
        self.version.check(&at.field("version"), found);
    }
}
