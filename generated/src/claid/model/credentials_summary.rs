// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::Secret;

/// The part of the credentials that an answer may show.
///
/// Schema `CredentialsOut`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CredentialsSummary {
    /// Access key of the key pair in use.
    pub access_key: Secret<String>,
}

impl CredentialsSummary {
    /// With what the contract requires.
    pub fn new(access_key: impl Into<Secret<String>>) -> Self {
        Self {
            access_key: access_key.into(),
        }
    }
}

crate::runtime::object! {
    CredentialsSummary {
        "access_key" => access_key: required,
    }
}
