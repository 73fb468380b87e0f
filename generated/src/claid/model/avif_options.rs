// @generated from specs/claid.yaml. Do not edit.

use super::{AvifCompression, AvifOptionsType};
use crate::runtime::{Check, Pointer, Violations};

/// AVIF output with options.
///
/// Schema `FormatAvifOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AvifOptions {
    /// Lossy compression makes much smaller files, lossless keeps every detail.
    /// Default: lossy with quality 50.
    ///
    /// Default: `{"quality":50,"type":"lossy"}`.
    pub compression: Option<AvifCompression>,
    /// Always `avif`.
    pub kind: AvifOptionsType,
}

impl AvifOptions {
    /// With what the contract requires.
    pub fn new(kind: impl Into<AvifOptionsType>) -> Self {
        Self {
            compression: None,
            kind: kind.into(),
        }
    }

    /// Sets `compression`.
    #[must_use]
    pub fn compression(mut self, compression: impl Into<AvifCompression>) -> Self {
        self.compression = Some(compression.into());
        self
    }
}

crate::runtime::object! {
    AvifOptions {
        "compression" => compression: optional,
        "type" => kind: required,
    }
}

impl Check for AvifOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.compression.check(&at.field("compression"), found);
        self.kind.check(&at.field("type"), found);
    }
}
