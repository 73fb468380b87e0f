// @generated from specs/claid.yaml. Do not edit.

use super::ErrorType;
use crate::runtime::Extra;

/// Body of every error answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HttpErrorDetails {
    /// Code of the error.
    pub error_code: String,
    /// Further facts about the error, with no fixed shape.
    /// Empty by default.
    ///
    /// Default: `{}`.
    pub error_details: Option<Extra>,
    /// Text that explains the error.
    pub error_message: String,
    pub error_type: ErrorType,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl HttpErrorDetails {
    /// With what the contract requires.
    pub fn new(
        error_code: impl Into<String>,
        error_message: impl Into<String>,
        error_type: impl Into<ErrorType>,
    ) -> Self {
        Self {
            error_code: error_code.into(),
            error_details: None,
            error_message: error_message.into(),
            error_type: error_type.into(),
            extra: Extra::new(),
        }
    }

    /// Sets `error_details`.
    #[inline]
    #[must_use]
    pub fn error_details(mut self, error_details: Extra) -> Self {
        self.error_details = Some(error_details);
        self
    }
}

crate::runtime::object! {
    HttpErrorDetails {
        "error_code" => error_code: required,
        "error_details" => error_details: optional map,
        "error_message" => error_message: required,
        "error_type" => error_type: required,
        ..extra
    }
}
