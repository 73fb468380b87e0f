// @generated from specs/claid.yaml. Do not edit.

use super::{Fit, ResizeHeight, ResizeWidth};
use crate::runtime::{Check, Pointer, Violations};

/// Size of the result and the way to reach it.
///
/// Schema `ResizingOptions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Resizing {
    /// How the image is made to fit the given `width` and `height`: a mode, or a mode with options.
    ///
    /// Default: `"crop"`.
    pub fit: Option<Fit>,
    /// Height of the result, in the same unit as `width` or `auto`.
    ///
    /// Default: `"auto"`.
    pub height: Option<ResizeHeight>,
    /// Width of the result, in the same unit as `height` or `auto`.
    ///
    /// Default: `"auto"`.
    pub width: Option<ResizeWidth>,
}

impl Resizing {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `fit`.
    #[must_use]
    pub fn fit(mut self, fit: impl Into<Fit>) -> Self {
        self.fit = Some(fit.into());
        self
    }

    /// Sets `height`.
    #[must_use]
    pub fn height(mut self, height: impl Into<ResizeHeight>) -> Self {
        self.height = Some(height.into());
        self
    }

    /// Sets `width`.
    #[must_use]
    pub fn width(mut self, width: impl Into<ResizeWidth>) -> Self {
        self.width = Some(width.into());
        self
    }
}

crate::runtime::object! {
    Resizing {
        "fit" => fit: optional,
        "height" => height: optional,
        "width" => width: optional,
    }
}

impl Check for Resizing {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.fit.check(&at.field("fit"), found);
        self.height.check(&at.field("height"), found);
        self.width.check(&at.field("width"), found);
    }
}
