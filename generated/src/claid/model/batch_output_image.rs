// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::{Extra, Number, Secret};

/// Facts about an edited image of a batch and where it is stored.
///
/// Schema `BatchPipelineOutputObject`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BatchOutputImage {
    /// URI of the edited image inside a connected storage.
    pub claid_storage_uri: Option<String>,
    /// File extension, such as `jpg`, `png` or `avif`.
    pub ext: String,
    /// Image format, such as `jpeg`, `png` or `avif`.
    pub format: String,
    /// Google Cloud Storage bucket that holds the edited image.
    pub gcs_bucket: Option<String>,
    /// Path of the edited image inside its Google Cloud Storage bucket.
    pub gcs_key: Option<String>,
    /// Height of the image, in pixels.
    pub height: i64,
    /// Media type (MIME) of the file.
    pub mime: String,
    /// Size in megapixels.
    pub mps: Number,
    /// Bucket that holds the edited image.
    pub object_bucket: Option<String>,
    /// Path of the edited image inside its bucket.
    pub object_key: Option<String>,
    /// URI of the edited image inside its bucket.
    pub object_uri: Option<String>,
    /// URL at which the edited image can be fetched for a limited time.
    pub tmp_url: Option<Secret<String>>,
    /// Width of the image, in pixels.
    pub width: i64,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl BatchOutputImage {
    /// With what the contract requires.
    pub fn new(
        ext: impl Into<String>,
        format: impl Into<String>,
        height: i64,
        mime: impl Into<String>,
        mps: impl Into<Number>,
        width: i64,
    ) -> Self {
        Self {
            claid_storage_uri: None,
            ext: ext.into(),
            format: format.into(),
            gcs_bucket: None,
            gcs_key: None,
            height,
            mime: mime.into(),
            mps: mps.into(),
            object_bucket: None,
            object_key: None,
            object_uri: None,
            tmp_url: None,
            width,
            extra: Extra::new(),
        }
    }

    /// Sets `claid_storage_uri`.
    #[must_use]
    pub fn claid_storage_uri(mut self, claid_storage_uri: impl Into<String>) -> Self {
        self.claid_storage_uri = Some(claid_storage_uri.into());
        self
    }

    /// Sets `gcs_bucket`.
    #[must_use]
    pub fn gcs_bucket(mut self, gcs_bucket: impl Into<String>) -> Self {
        self.gcs_bucket = Some(gcs_bucket.into());
        self
    }

    /// Sets `gcs_key`.
    #[must_use]
    pub fn gcs_key(mut self, gcs_key: impl Into<String>) -> Self {
        self.gcs_key = Some(gcs_key.into());
        self
    }

    /// Sets `object_bucket`.
    #[must_use]
    pub fn object_bucket(mut self, object_bucket: impl Into<String>) -> Self {
        self.object_bucket = Some(object_bucket.into());
        self
    }

    /// Sets `object_key`.
    #[must_use]
    pub fn object_key(mut self, object_key: impl Into<String>) -> Self {
        self.object_key = Some(object_key.into());
        self
    }

    /// Sets `object_uri`.
    #[must_use]
    pub fn object_uri(mut self, object_uri: impl Into<String>) -> Self {
        self.object_uri = Some(object_uri.into());
        self
    }

    /// Sets `tmp_url`.
    #[must_use]
    pub fn tmp_url(mut self, tmp_url: impl Into<Secret<String>>) -> Self {
        self.tmp_url = Some(tmp_url.into());
        self
    }
}

crate::runtime::object! {
    BatchOutputImage {
        "claid_storage_uri" => claid_storage_uri: optional,
        "ext" => ext: required,
        "format" => format: required,
        "gcs_bucket" => gcs_bucket: optional,
        "gcs_key" => gcs_key: optional,
        "height" => height: required integer,
        "mime" => mime: required,
        "mps" => mps: required,
        "object_bucket" => object_bucket: optional,
        "object_key" => object_key: optional,
        "object_uri" => object_uri: optional,
        "tmp_url" => tmp_url: optional,
        "width" => width: required integer,
        ..extra
    }
}
