// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::Extra;

/// A multipart upload that has begun.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MultipartUpload {
    /// Name of the file.
    pub filename: String,
    /// Key of the file, wanted by every later step.
    pub key: String,
    /// Id of the upload, wanted by every later step.
    pub upload_id: String,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl MultipartUpload {
    /// With what the contract requires.
    pub fn new(
        filename: impl Into<String>,
        key: impl Into<String>,
        upload_id: impl Into<String>,
    ) -> Self {
        Self {
            filename: filename.into(),
            key: key.into(),
            upload_id: upload_id.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    MultipartUpload {
        "filename" => filename: required,
        "key" => key: required,
        "uploadId" => upload_id: required,
        ..extra
    }
}
