// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::Extra;

/// The upload to give up.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MultipartAbortInput {
    /// Key of the file.
    pub key: String,
    /// Id of the upload.
    pub upload_id: String,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl MultipartAbortInput {
    /// With what the contract requires.
    pub fn new(key: impl Into<String>, upload_id: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            upload_id: upload_id.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    MultipartAbortInput {
        "key" => key: required,
        "uploadId" => upload_id: required,
        ..extra
    }
}
