// @generated from specs/claid.yaml. Do not edit.

use super::CredentialsSummary;

/// Location of an S3 or GCS bucket with the part of its credentials that may be shown.
///
/// Schema `CloudDetailedBaseStorage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CloudParametersDetails {
    /// Name of the bucket.
    pub bucket: String,
    pub credentials: Option<CredentialsSummary>,
    /// Relative path put in front of the path of each requested image.
    /// Empty by default.
    ///
    /// Default: `""`.
    pub path: Option<String>,
}

impl CloudParametersDetails {
    /// What `path` is when it is left out.
    pub const DEFAULT_PATH: &'static str = "";

    /// With what the contract requires.
    pub fn new(bucket: impl Into<String>) -> Self {
        Self {
            bucket: bucket.into(),
            credentials: None,
            path: None,
        }
    }

    /// Sets `credentials`.
    #[inline]
    #[must_use]
    pub fn credentials(mut self, credentials: CredentialsSummary) -> Self {
        self.credentials = Some(credentials);
        self
    }

    /// Sets `path`.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }
}

crate::runtime::object! {
    CloudParametersDetails {
        "bucket" => bucket: required,
        "credentials" => credentials: optional,
        "path" => path: optional,
    }
}
