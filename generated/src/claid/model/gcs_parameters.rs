// @generated from specs/claid.yaml. Do not edit.

use super::GcpCredentials;
use crate::runtime::{Check, Pointer, Violations};

/// Location and credentials of a Google Cloud Storage bucket.
///
/// Schema `GCSParameters_Pydantic`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GcsParameters {
    /// Name of the Google Cloud Storage bucket, which is unique worldwide.
    ///
    /// At least 1 character.
    pub bucket: String,
    pub credentials: GcpCredentials,
    /// Relative path, if any, put in front of the path of each requested image.
    /// Empty by default.
    ///
    /// Default: `""`.
    pub path: Option<String>,
}

impl GcsParameters {
    /// What `path` is when it is left out.
    pub const DEFAULT_PATH: &'static str = "";

    /// With what the contract requires.
    pub fn new(bucket: impl Into<String>, credentials: GcpCredentials) -> Self {
        Self {
            bucket: bucket.into(),
            credentials,
            path: None,
        }
    }

    /// Sets `path`.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }
}

crate::runtime::object! {
    GcsParameters {
        "bucket" => bucket: required,
        "credentials" => credentials: required,
        "path" => path: optional,
    }
}

impl Check for GcsParameters {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        found.min_length(&at.field("bucket"), &self.bucket, 1);
        self.credentials.check(&at.field("credentials"), found);
    }
}
