// @generated from specs/claid.yaml. Do not edit.

use super::{AsyncOutput, ImageOperations};
use crate::runtime::{Check, Pointer, Violations};

/// A single image to edit, the edits to make and the place for the result.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AsyncEditRequest {
    /// URL of the image to edit, which Claid must be able to reach.
    /// Claid's text gives a limit of 512 characters, though the schema accepts 4096.
    ///
    /// 1 to 4096 characters.
    pub input: String,
    /// The edits to make on the image.
    pub operations: ImageOperations,
    /// URL for the edited image, or a set of output options.
    /// Default: JPEG.
    ///
    /// Default: `{"format":"jpeg"}`.
    pub output: Option<AsyncOutput>,
}

impl AsyncEditRequest {
    /// With what the contract requires.
    pub fn new(input: impl Into<String>, operations: ImageOperations) -> Self {
        Self {
            input: input.into(),
            operations,
            output: None,
        }
    }

    /// Sets `output`.
    #[must_use]
    pub fn output(mut self, output: impl Into<AsyncOutput>) -> Self {
        self.output = Some(output.into());
        self
    }
}

crate::runtime::object! {
    AsyncEditRequest {
        "input" => input: required,
        "operations" => operations: required,
        "output" => output: optional,
    }
}

impl Check for AsyncEditRequest {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        found.min_length(&at.field("input"), &self.input, 1);
        found.max_length(&at.field("input"), &self.input, 4096);
        self.operations.check(&at.field("operations"), found);
        self.output.check(&at.field("output"), found);
    }
}
