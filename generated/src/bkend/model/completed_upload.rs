// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::Extra;

/// A file joined from its parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CompletedUpload {
    /// Key of the file.
    pub key: String,
    /// Where the file is.
    pub location: String,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl CompletedUpload {
    /// With what the contract requires.
    pub fn new(key: impl Into<String>, location: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            location: location.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    CompletedUpload {
        "key" => key: required,
        "location" => location: required,
        ..extra
    }
}
