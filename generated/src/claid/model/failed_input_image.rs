// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::{Extra, Number};

/// Facts about an input image that could not be processed.
///
/// Schema `PipelineInputObjectInError`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FailedInputImage {
    /// File extension, such as `jpg`, `png` or `avif`.
    pub ext: String,
    /// Image format, such as `jpeg`, `png` or `avif`.
    pub format: String,
    /// Height of the image, in pixels.
    pub height: i64,
    /// Media type (MIME) of the file.
    pub mime: String,
    /// Size in megapixels.
    pub mps: Number,
    /// Width of the image, in pixels.
    pub width: i64,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl FailedInputImage {
    /// With what the contract requires.
    pub fn new(
        ext: impl Into<String>,
        format: impl Into<String>,
        height: i64,
        mime: impl Into<String>,
        mps: impl Into<Number>,
        width: i64,
    ) -> Self {
        Self {
            ext: ext.into(),
            format: format.into(),
            height,
            mime: mime.into(),
            mps: mps.into(),
            width,
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    FailedInputImage {
        "ext" => ext: required,
        "format" => format: required,
        "height" => height: required integer,
        "mime" => mime: required,
        "mps" => mps: required,
        "width" => width: required integer,
        ..extra
    }
}
