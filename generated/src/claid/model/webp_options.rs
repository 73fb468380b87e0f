// @generated from specs/claid.yaml. Do not edit.

use super::{WebpCompression, WebpOptionsType};
use crate::runtime::{Check, Pointer, Violations};

/// WebP output with options.
///
/// Schema `FormatWebpOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct WebpOptions {
    /// Lossy compression makes much smaller files, lossless keeps every detail.
    /// Default: lossy with quality 75.
    ///
    /// Default: `{"quality":75,"type":"lossy"}`.
    pub compression: Option<WebpCompression>,
    /// Always `webp`.
    pub kind: WebpOptionsType,
}

impl WebpOptions {
    /// With what the contract requires.
    pub fn new(kind: impl Into<WebpOptionsType>) -> Self {
        Self {
            compression: None,
            kind: kind.into(),
        }
    }

    /// Sets `compression`.
    #[must_use]
    pub fn compression(mut self, compression: impl Into<WebpCompression>) -> Self {
        self.compression = Some(compression.into());
        self
    }
}

crate::runtime::object! {
    WebpOptions {
        "compression" => compression: optional,
        "type" => kind: required,
    }
}

impl Check for WebpOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.compression.check(&at.field("compression"), found);
        self.kind.check(&at.field("type"), found);
    }
}
