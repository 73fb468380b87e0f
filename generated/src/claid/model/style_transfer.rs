// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::{Check, Number, Pointer, Violations};

/// Transfer of the style of another image.
///
/// Schema `StyleTransferOptions`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StyleTransfer {
    /// How far color and texture may change, from 0 to 1.
    ///
    /// From 0 to 1. Default: `0.75`.
    pub denoising_strength: Option<Number>,
    /// How far composition and shapes are preserved, from 0 to 1.
    ///
    /// From 0 to 1. Default: `1`.
    pub depth_strength: Option<Number>,
    /// Words that guide the result, 3 to 1024 characters.
    ///
    /// 3 to 1024 characters.
    pub prompt: Option<String>,
    /// URL of the image that has the style.
    pub style_reference_image: String,
    /// How strongly the reference style shows, from 0 to 1.
    ///
    /// From 0 to 1. Default: `0.75`.
    pub style_strength: Option<Number>,
}

impl StyleTransfer {
    /// What `denoising_strength` is when it is left out.
    pub const DEFAULT_DENOISING_STRENGTH: f64 = 0.75;

    /// What `depth_strength` is when it is left out.
    pub const DEFAULT_DEPTH_STRENGTH: f64 = 1.0;

    /// What `style_strength` is when it is left out.
    pub const DEFAULT_STYLE_STRENGTH: f64 = 0.75;

    /// With what the contract requires.
    pub fn new(style_reference_image: impl Into<String>) -> Self {
        Self {
            denoising_strength: None,
            depth_strength: None,
            prompt: None,
            style_reference_image: style_reference_image.into(),
            style_strength: None,
        }
    }

    /// Sets `denoising_strength`.
    #[must_use]
    pub fn denoising_strength(mut self, denoising_strength: impl Into<Number>) -> Self {
        self.denoising_strength = Some(denoising_strength.into());
        self
    }

    /// Sets `depth_strength`.
    #[must_use]
    pub fn depth_strength(mut self, depth_strength: impl Into<Number>) -> Self {
        self.depth_strength = Some(depth_strength.into());
        self
    }

    /// Sets `prompt`.
    #[must_use]
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        self.prompt = Some(prompt.into());
        self
    }

    /// Sets `style_strength`.
    #[must_use]
    pub fn style_strength(mut self, style_strength: impl Into<Number>) -> Self {
        self.style_strength = Some(style_strength.into());
        self
    }
}

crate::runtime::object! {
    StyleTransfer {
        "denoising_strength" => denoising_strength: optional,
        "depth_strength" => depth_strength: optional,
        "prompt" => prompt: optional,
        "style_reference_image" => style_reference_image: required,
        "style_strength" => style_strength: optional,
    }
}

impl Check for StyleTransfer {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.denoising_strength {
            found.minimum(&at.field("denoising_strength"), value, 0);
            found.maximum(&at.field("denoising_strength"), value, 1);
        }
        if let Some(value) = &self.depth_strength {
            found.minimum(&at.field("depth_strength"), value, 0);
            found.maximum(&at.field("depth_strength"), value, 1);
        }
        if let Some(value) = &self.prompt {
            found.min_length(&at.field("prompt"), value, 3);
            found.max_length(&at.field("prompt"), value, 1024);
        }
        if let Some(value) = &self.style_strength {
            found.minimum(&at.field("style_strength"), value, 0);
            found.maximum(&at.field("style_strength"), value, 1);
        }
    }
}
