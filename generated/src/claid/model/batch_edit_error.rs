// @generated from specs/claid.yaml. Do not edit.

use super::FailedInputImage;
use crate::runtime::Extra;

/// Failure of one image of a batch.
///
/// Schema `BatchPipelineError`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BatchEditError {
    /// When the failure happened, as text.
    pub created_at: String,
    /// Text that explains the failure.
    pub error: String,
    pub input_object: Option<FailedInputImage>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl BatchEditError {
    /// With what the contract requires.
    pub fn new(created_at: impl Into<String>, error: impl Into<String>) -> Self {
        Self {
            created_at: created_at.into(),
            error: error.into(),
            input_object: None,
            extra: Extra::new(),
        }
    }

    /// Sets `input_object`.
    #[inline]
    #[must_use]
    pub fn input_object(mut self, input_object: FailedInputImage) -> Self {
        self.input_object = Some(input_object);
        self
    }
}

crate::runtime::object! {
    BatchEditError {
        "created_at" => created_at: required,
        "error" => error: required,
        "input_object" => input_object: optional,
        ..extra
    }
}
