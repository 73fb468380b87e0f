// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::{Extra, Secret};

/// Where to upload a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PresignedUpload {
    /// Media type (MIME) of the file.
    pub content_type: String,
    /// Name of the file.
    pub filename: String,
    /// Key of the file, wanted when its metadata is registered.
    pub key: String,
    /// Presigned URL to upload the file to.
    pub url: Secret<String>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl PresignedUpload {
    /// With what the contract requires.
    pub fn new(
        content_type: impl Into<String>,
        filename: impl Into<String>,
        key: impl Into<String>,
        url: impl Into<Secret<String>>,
    ) -> Self {
        Self {
            content_type: content_type.into(),
            filename: filename.into(),
            key: key.into(),
            url: url.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    PresignedUpload {
        "contentType" => content_type: required,
        "filename" => filename: required,
        "key" => key: required,
        "url" => url: required,
        ..extra
    }
}
