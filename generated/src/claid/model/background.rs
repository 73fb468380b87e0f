// @generated from specs/claid.yaml. Do not edit.

use super::{BackgroundBlur, BackgroundColor, BackgroundRemoval};
use crate::runtime::{Check, Pointer, Violations};

/// What to do with the background of an image.
///
/// Schema `BackgroundOptions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Background {
    /// Blur of the background: on, off, or on with options.
    /// Off by default.
    ///
    /// Default: `false`.
    pub blur: Option<BackgroundBlur>,
    /// Background color: a hexadecimal color or `transparent`.
    /// The default is white (`#ffffff`), or `transparent` for an input with transparency.
    pub color: Option<BackgroundColor>,
    /// Removal of the background: on, off, or on with options.
    /// Off by default.
    ///
    /// Default: `false`.
    pub remove: Option<BackgroundRemoval>,
}

impl Background {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `blur`.
    #[must_use]
    pub fn blur(mut self, blur: impl Into<BackgroundBlur>) -> Self {
        self.blur = Some(blur.into());
        self
    }

    /// Sets `color`.
    #[must_use]
    pub fn color(mut self, color: impl Into<BackgroundColor>) -> Self {
        self.color = Some(color.into());
        self
    }

    /// Sets `remove`.
    #[must_use]
    pub fn remove(mut self, remove: impl Into<BackgroundRemoval>) -> Self {
        self.remove = Some(remove.into());
        self
    }
}

crate::runtime::object! {
    Background {
        "blur" => blur: optional,
        "color" => color: optional,
        "remove" => remove: optional,
    }
}

impl Check for Background {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.blur.check(&at.field("blur"), found);
        self.color.check(&at.field("color"), found);
        self.remove.check(&at.field("remove"), found);
    }
}
