// @generated from specs/claid.yaml. Do not edit.

use super::{OutputFormat, OutputMetadata};
use crate::runtime::{Check, Pointer, Violations};

/// Format, place and metadata of the results.
///
/// Schema `ImageOutputOptions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ImageOutput {
    /// URL to store the results at, 1 to 4096 characters.
    /// Without it, Claid keeps each image in its own bucket for one day and answers with a temporary URL.
    /// A file keeps its name.
    ///
    /// 1 to 4096 characters.
    pub destination: Option<String>,
    /// Format to convert to: `jpeg`, `png`, `webp`, `avif` or `tiff`, by name or with options such as the quality.
    ///
    /// Default: `"jpeg"`.
    pub format: Option<OutputFormat>,
    /// Properties of the result such as its resolution in DPI.
    pub metadata: Option<OutputMetadata>,
}

impl ImageOutput {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `destination`.
    #[must_use]
    pub fn destination(mut self, destination: impl Into<String>) -> Self {
        self.destination = Some(destination.into());
        self
    }

    /// Sets `format`.
    #[must_use]
    pub fn format(mut self, format: impl Into<OutputFormat>) -> Self {
        self.format = Some(format.into());
        self
    }

    /// Sets `metadata`.
    #[inline]
    #[must_use]
    pub fn metadata(mut self, metadata: OutputMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }
}

crate::runtime::object! {
    ImageOutput {
        "destination" => destination: optional,
        "format" => format: optional,
        "metadata" => metadata: optional,
    }
}

impl Check for ImageOutput {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.destination {
            found.min_length(&at.field("destination"), value, 1);
            found.max_length(&at.field("destination"), value, 4096);
        }
        self.format.check(&at.field("format"), found);
        self.metadata.check(&at.field("metadata"), found);
    }
}
