// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::{Check, Pointer, Secret, Violations};

/// Google Cloud key pair that opens the bucket.
/// Google's guide to [service account keys](https://cloud.google.com/iam/docs/creating-managing-service-account-keys) tells how to get one.
///
/// Schema `GCPCredentials`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GcpCredentials {
    /// Access key of the Google Cloud key pair, not empty.
    ///
    /// At least 1 character.
    pub access_key: Secret<String>,
    /// Secret key of the Google Cloud key pair, not empty.
    ///
    /// At least 1 character.
    pub secret_access_key: Secret<String>,
}

impl GcpCredentials {
    /// With what the contract requires.
    pub fn new(
        access_key: impl Into<Secret<String>>,
        secret_access_key: impl Into<Secret<String>>,
    ) -> Self {
        Self {
            access_key: access_key.into(),
            secret_access_key: secret_access_key.into(),
        }
    }
}

crate::runtime::object! {
    GcpCredentials {
        "access_key" => access_key: required,
        "secret_access_key" => secret_access_key: required,
    }
}

impl Check for GcpCredentials {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        found.min_length(&at.field("access_key"), self.access_key.expose(), 1);
        found.min_length(
            &at.field("secret_access_key"),
            self.secret_access_key.expose(),
            1,
        );
    }
}
