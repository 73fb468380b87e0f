// @generated from specs/claid.yaml. Do not edit.

use super::{Adjustments, Background, GenerativeOptions, PrivacyOptions, Resizing, Restorations};
use crate::runtime::{Check, Pointer, Violations};

/// Edits to make on an image.
/// Each is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ImageOperations {
    /// Brightness, saturation, contrast, sharpness and HDR.
    /// Nothing is adjusted by default.
    pub adjustments: Option<Adjustments>,
    /// Removal, color and blur of the background.
    /// It is left as it is by default.
    ///
    /// Default: `{"blur":false,"remove":false}`.
    pub background: Option<Background>,
    /// Changes made by generative models.
    pub generative: Option<GenerativeOptions>,
    /// Empty space around the object, one value for all four sides or one each for height and width.
    /// It cannot exceed half of the image's width or height.
    /// None by default.
    pub padding: Option<String>,
    /// Hiding of car plates and faces.
    ///
    /// Default: `{"blur_car_plate":false,"identity_crop":false}`.
    pub privacy: Option<PrivacyOptions>,
    /// Size of the result, and whether the image is cropped or fitted to reach it.
    /// The aspect ratio is kept by default.
    ///
    /// Default: `{"fit":"crop","height":"auto","width":"auto"}`.
    pub resizing: Option<Resizing>,
    /// Repair and enlargement of the image by neural networks.
    /// All of it is off by default.
    ///
    /// Default: `{"polish":false}`.
    pub restorations: Option<Restorations>,
}

impl ImageOperations {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `adjustments`.
    #[inline]
    #[must_use]
    pub fn adjustments(mut self, adjustments: Adjustments) -> Self {
        self.adjustments = Some(adjustments);
        self
    }

    /// Sets `background`.
    #[inline]
    #[must_use]
    pub fn background(mut self, background: Background) -> Self {
        self.background = Some(background);
        self
    }

    /// Sets `generative`.
    #[inline]
    #[must_use]
    pub fn generative(mut self, generative: GenerativeOptions) -> Self {
        self.generative = Some(generative);
        self
    }

    /// Sets `padding`.
    #[must_use]
    pub fn padding(mut self, padding: impl Into<String>) -> Self {
        self.padding = Some(padding.into());
        self
    }

    /// Sets `privacy`.
    #[inline]
    #[must_use]
    pub fn privacy(mut self, privacy: PrivacyOptions) -> Self {
        self.privacy = Some(privacy);
        self
    }

    /// Sets `resizing`.
    #[inline]
    #[must_use]
    pub fn resizing(mut self, resizing: Resizing) -> Self {
        self.resizing = Some(resizing);
        self
    }

    /// Sets `restorations`.
    #[inline]
    #[must_use]
    pub fn restorations(mut self, restorations: Restorations) -> Self {
        self.restorations = Some(restorations);
        self
    }
}

crate::runtime::object! {
    ImageOperations {
        "adjustments" => adjustments: optional,
        "background" => background: optional,
        "generative" => generative: optional,
        "padding" => padding: optional,
        "privacy" => privacy: optional,
        "resizing" => resizing: optional,
        "restorations" => restorations: optional,
    }
}

impl Check for ImageOperations {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.adjustments.check(&at.field("adjustments"), found);
        self.background.check(&at.field("background"), found);
        self.generative.check(&at.field("generative"), found);
        self.resizing.check(&at.field("resizing"), found);
        self.restorations.check(&at.field("restorations"), found);
    }
}
