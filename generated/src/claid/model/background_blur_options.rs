// @generated from specs/claid.yaml. Do not edit.

use super::{BackgroundBlurLevel, BackgroundBlurType, BackgroundCategory, ObjectSelection};
use crate::runtime::{Check, Pointer, Violations};

/// Settings of the background blur.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BackgroundBlurOptions {
    /// Hint at the kind of object in the image; `general` if left out.
    pub category: Option<BackgroundCategory>,
    /// Strength of the blur.
    ///
    /// Default: `"medium"`.
    pub level: Option<BackgroundBlurLevel>,
    /// The object to keep sharp while everything around it is blurred.
    pub selective: Option<ObjectSelection>,
    /// Kind of blur.
    ///
    /// Default: `"regular"`.
    pub kind: Option<BackgroundBlurType>,
}

impl BackgroundBlurOptions {
    /// What `level` is when it is left out.
    pub const DEFAULT_LEVEL: BackgroundBlurLevel = BackgroundBlurLevel::Medium;

    /// What `kind` is when it is left out.
    pub const DEFAULT_KIND: BackgroundBlurType = BackgroundBlurType::Regular;

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

    /// Sets `level`.
    #[must_use]
    pub fn level(mut self, level: impl Into<BackgroundBlurLevel>) -> Self {
        self.level = Some(level.into());
        self
    }

    /// Sets `selective`.
    #[inline]
    #[must_use]
    pub fn selective(mut self, selective: ObjectSelection) -> Self {
        self.selective = Some(selective);
        self
    }

    /// Sets `kind`.
    #[must_use]
    pub fn kind(mut self, kind: impl Into<BackgroundBlurType>) -> Self {
        self.kind = Some(kind.into());
        self
    }
}

crate::runtime::object! {
    BackgroundBlurOptions {
        "category" => category: optional,
        "level" => level: optional,
        "selective" => selective: optional,
        "type" => kind: optional,
    }
}

impl Check for BackgroundBlurOptions {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.category.check(&at.field("category"), found);
        self.level.check(&at.field("level"), found);
        self.selective.check(&at.field("selective"), found);
        self.kind.check(&at.field("type"), found);
    }
}
