// @generated from specs/claid.yaml. Do not edit.

use super::AwsCredentialsUpdate;
use crate::runtime::{Check, Pointer, Violations};

/// Changes to the location or credentials of an Amazon S3 bucket.
///
/// Schema `S3ParametersUpdate_Pydantic`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct S3ParametersUpdate {
    /// Name of another Amazon S3 bucket to use, not empty.
    ///
    /// At least 1 character.
    pub bucket: Option<String>,
    pub credentials: Option<AwsCredentialsUpdate>,
    /// New relative path to put in front of the path of each requested image.
    pub path: Option<String>,
}

impl S3ParametersUpdate {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `bucket`.
    #[must_use]
    pub fn bucket(mut self, bucket: impl Into<String>) -> Self {
        self.bucket = Some(bucket.into());
        self
    }

    /// Sets `credentials`.
    #[inline]
    #[must_use]
    pub fn credentials(mut self, credentials: AwsCredentialsUpdate) -> Self {
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
    S3ParametersUpdate {
        "bucket" => bucket: optional,
        "credentials" => credentials: optional,
        "path" => path: optional,
    }
}

impl Check for S3ParametersUpdate {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.bucket {
            found.min_length(&at.field("bucket"), value, 1);
        }
        self.credentials.check(&at.field("credentials"), found);
    }
}
