// @generated from specs/claid.yaml. Do not edit.

use super::{BatchInput, BatchOutput, ImageOperations};
use crate::runtime::{Check, Pointer, Violations};

/// Images to edit, the edits to make and the place for the results.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BatchEditRequest {
    /// The images to edit: a folder or file URL, the same with options, or a list of image URLs.
    /// Claid must be able to reach every URL.
    /// Claid's text gives a limit of 512 characters for a URL, though the schema accepts 4096.
    pub input: BatchInput,
    /// The edits to make on each image.
    pub operations: ImageOperations,
    /// Folder for the edited images, or a set of output options.
    /// Without it, or without a destination, Claid keeps each image in its own bucket for one day and answers with a temporary URL.
    /// A file keeps its name.
    /// Default: JPEG.
    ///
    /// Default: `{"format":"jpeg"}`.
    pub output: Option<BatchOutput>,
}

impl BatchEditRequest {
    /// With what the contract requires.
    pub fn new(input: impl Into<BatchInput>, operations: ImageOperations) -> Self {
        Self {
            input: input.into(),
            operations,
            output: None,
        }
    }

    /// Sets `output`.
    #[must_use]
    pub fn output(mut self, output: impl Into<BatchOutput>) -> Self {
        self.output = Some(output.into());
        self
    }
}

crate::runtime::object! {
    BatchEditRequest {
        "input" => input: required,
        "operations" => operations: required,
        "output" => output: optional,
    }
}

impl Check for BatchEditRequest {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.input.check(&at.field("input"), found);
        self.operations.check(&at.field("operations"), found);
        self.output.check(&at.field("output"), found);
    }
}
