// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::{Check, Pointer, Secret, Violations};

/// AWS key pair that opens the bucket.
/// Amazon's guide to [AWS security credentials](https://docs.aws.amazon.com/general/latest/gr/aws-security-credentials.html) tells how to get one.
///
/// Schema `AWSCredentials`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AwsCredentials {
    /// Access key of the AWS key pair, not empty.
    ///
    /// At least 1 character.
    pub access_key: Secret<String>,
    /// Secret key of the AWS key pair, not empty.
    ///
    /// At least 1 character.
    pub secret_access_key: Secret<String>,
}

impl AwsCredentials {
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
    AwsCredentials {
        "access_key" => access_key: required,
        "secret_access_key" => secret_access_key: required,
    }
}

impl Check for AwsCredentials {
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
