// @generated from specs/bkend.yaml. Do not edit.

use super::{Bucket, FileMetadata, Visibility};
use crate::runtime::{Check, Extra, Pointer, Violations};

/// Metadata of an uploaded file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FileInput {
    /// Bucket that holds the file.
    pub bucket: Option<Bucket>,
    /// Height of the image, in pixels.
    pub height: Option<i64>,
    /// Further facts about the file.
    pub metadata: Option<FileMetadata>,
    /// Media type (MIME) of the file.
    pub mime_type: String,
    /// Original name of the file.
    pub original_name: String,
    /// The `key` from the answer with the presigned URL.
    pub s3_key: String,
    /// Size of the file, in bytes.
    pub size: i64,
    /// Who may see the file.
    pub visibility: Option<Visibility>,
    /// Width of the image, in pixels.
    pub width: Option<i64>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl FileInput {
    /// With what the contract requires.
    pub fn new(
        mime_type: impl Into<String>,
        original_name: impl Into<String>,
        s3_key: impl Into<String>,
        size: i64,
    ) -> Self {
        Self {
            bucket: None,
            height: None,
            metadata: None,
            mime_type: mime_type.into(),
            original_name: original_name.into(),
            s3_key: s3_key.into(),
            size,
            visibility: None,
            width: None,
            extra: Extra::new(),
        }
    }

    /// Sets `bucket`.
    #[must_use]
    pub fn bucket(mut self, bucket: impl Into<Bucket>) -> Self {
        self.bucket = Some(bucket.into());
        self
    }

    /// Sets `height`.
    #[must_use]
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// Sets `metadata`.
    #[inline]
    #[must_use]
    pub fn metadata(mut self, metadata: FileMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// Sets `visibility`.
    #[must_use]
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }

    /// Sets `width`.
    #[must_use]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }
}

crate::runtime::object! {
    FileInput {
        "bucket" => bucket: optional,
        "height" => height: optional integer,
        "metadata" => metadata: optional,
        "mimeType" => mime_type: required,
        "originalName" => original_name: required,
        "s3Key" => s3_key: required,
        "size" => size: required integer,
        "visibility" => visibility: optional,
        "width" => width: optional integer,
        ..extra
    }
}

impl Check for FileInput {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.bucket.check(&at.field("bucket"), found);
        self.visibility.check(&at.field("visibility"), found);
    }
}
