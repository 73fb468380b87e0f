// @generated from specs/bkend.yaml. Do not edit.

use serde_json::Value;

use crate::runtime::{Extra, Secret};

/// Where to download a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DownloadUrl {
    /// Media type (MIME) of the file.
    pub content_type: String,
    /// When the URL stops working.
    pub expires_at: Value,
    /// Name of the file.
    pub filename: String,
    /// Size of the file, in bytes.
    pub size: i64,
    /// URL to download the file from, for a limited time.
    pub url: Secret<String>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl DownloadUrl {
    /// With what the contract requires.
    pub fn new(
        content_type: impl Into<String>,
        expires_at: impl Into<Value>,
        filename: impl Into<String>,
        size: i64,
        url: impl Into<Secret<String>>,
    ) -> Self {
        Self {
            content_type: content_type.into(),
            expires_at: expires_at.into(),
            filename: filename.into(),
            size,
            url: url.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    DownloadUrl {
        "contentType" => content_type: required,
        "expiresAt" => expires_at: required,
        "filename" => filename: required,
        "size" => size: required integer,
        "url" => url: required,
        ..extra
    }
}
