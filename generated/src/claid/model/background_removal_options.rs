// @generated from specs/claid.yaml. Do not edit.

use super::{BackgroundCategory, ObjectSelection};
use crate::runtime::{Check, Pointer, Violations};

/// Settings of the background removal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BackgroundRemovalOptions {
    /// Hint at the kind of object in the image.
    pub category: Option<BackgroundCategory>,
    /// Whether to crop the result to the edges of the object in front.
    /// Default: false.
    ///
    /// Default: `false`.
    pub clipping: Option<bool>,
    /// The object to keep when everything around it is removed.
    pub selective: Option<ObjectSelection>,
}

impl BackgroundRemovalOptions {
    /// What `clipping` is when it is left out.
    pub const DEFAULT_CLIPPING: bool = false;

    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `category`.
    #[must_use]
    pub fn category(mut self, category: impl Into<BackgroundCategory>) -> Self {
        self.category = Some(category.into());
        self
    }

    /// Sets `clipping`.
    #[must_use]
    pub fn clipping(mut self, clipping: bool) -> Self {
        self.clipping = Some(clipping);
        self
    }

    /// Sets `selective`.
    #[inline]
    #[must_use]
    pub fn selective(mut self, selective: ObjectSelection) -> Self {
        self.selective = Some(selective);
        self
    }
}

crate::runtime::object! {
    BackgroundRemovalOptions {
        "category" => category: optional,
        "clipping" => clipping: optional,
        "selective" => selective: optional,
    }
}

impl Check for BackgroundRemovalOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.category.check(&at.field("category"), found);
        self.selective.check(&at.field("selective"), found);
    }
}
