// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::Extra;

/// An upload that was given up.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AbortedUpload {
    /// Key of the file.
    pub key: String,
    /// Whether the upload was given up.
    pub success: bool,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl AbortedUpload {
    /// With what the contract requires.
    pub fn new(key: impl Into<String>, success: bool) -> Self {
        Self {
            key: key.into(),
            success,
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    AbortedUpload {
        "key" => key: required,
        "success" => success: required,
        ..extra
    }
}
