// @generated from specs/claid.yaml. Do not edit.

use super::StyleTransfer;
use crate::runtime::{Check, Pointer, Violations};

/// Changes made by generative models.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GenerativeOptions {
    /// Style to copy from another image.
    pub style_transfer: Option<StyleTransfer>,
}

impl GenerativeOptions {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `style_transfer`.
    #[inline]
    #[must_use]
    pub fn style_transfer(mut self, style_transfer: StyleTransfer) -> Self {
        self.style_transfer = Some(style_transfer);
        self
    }
}

crate::runtime::object! {
    GenerativeOptions {
        "style_transfer" => style_transfer: optional,
    }
}

impl Check for GenerativeOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.style_transfer
            .check(&at.field("style_transfer"), found);
    }
}
