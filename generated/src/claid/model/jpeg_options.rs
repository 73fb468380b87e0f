// @generated from specs/claid.yaml. Do not edit.

use super::JpegOptionsType;
use crate::runtime::{Check, Pointer, Violations};

/// JPEG output with options.
///
/// Schema `FormatJpegOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct JpegOptions {
    /// Whether a browser can show the image in ever sharper steps while it loads.
    ///
    /// Default: `true`.
    pub progressive: Option<bool>,
    /// JPEG quality, from 1 to 100.
    ///
    /// From 1 to 100. Default: `85`.
    pub quality: Option<i64>,
    /// Always `jpeg`.
    pub kind: JpegOptionsType,
}

impl JpegOptions {
    /// What `progressive` is when it is left out.
    pub const DEFAULT_PROGRESSIVE: bool = true;

    /// What `quality` is when it is left out.
    pub const DEFAULT_QUALITY: i64 = 85;

    /// With what the contract requires.
    pub fn new(kind: impl Into<JpegOptionsType>) -> Self {
        Self {
            progressive: None,
            quality: None,
            kind: kind.into(),
        }
    }

    /// Sets `progressive`.
    #[must_use]
    pub fn progressive(mut self, progressive: bool) -> Self {
        self.progressive = Some(progressive);
        self
    }

    /// Sets `quality`.
    #[must_use]
    pub fn quality(mut self, quality: i64) -> Self {
        self.quality = Some(quality);
        self
    }
}

crate::runtime::object! {
    JpegOptions {
        "progressive" => progressive: optional,
        "quality" => quality: optional integer,
        "type" => kind: required,
    }
}

impl Check for JpegOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.quality {
            found.minimum(&at.field("quality"), value, 1);
            found.maximum(&at.field("quality"), value, 100);
        }
        self.kind.check(&at.field("type"), found);
    }
}
