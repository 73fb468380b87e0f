// @generated from specs/claid.yaml. Do not edit.

use super::WebpLosslessType;
use crate::runtime::{Check, Pointer, Violations};

/// Lossless WebP compression.
///
/// Schema `WebpLosslessCompressionOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct WebpLossless {
    /// Always `lossless`.
    pub kind: WebpLosslessType,
}

impl WebpLossless {
    /// With what the contract requires.
    pub fn new(kind: impl Into<WebpLosslessType>) -> Self {
        Self { kind: kind.into() }
    }
}

crate::runtime::object! {
    WebpLossless {
        "type" => kind: required,
    }
}

impl Check for WebpLossless {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.kind.check(&at.field("type"), found);
    }
}
