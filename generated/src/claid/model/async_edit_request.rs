// @generated from specs/claid.yaml. Do not edit.

use super::{AsyncOutput, ImageOperations};

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
