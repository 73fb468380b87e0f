// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::{Check, Pointer, Secret, Violations};

/// Changes to a Google Cloud key pair.
///
/// Schema `GCPCredentialsUpdate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GcpCredentialsUpdate {
    /// New access key of the Google Cloud key pair, not empty.
    ///
    /// At least 1 character.
    pub access_key: Option<Secret<String>>,
    /// New secret key of the Google Cloud key pair, not empty.
    ///
    /// At least 1 character.
    pub secret_access_key: Option<Secret<String>>,
}

impl GcpCredentialsUpdate {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `access_key`.
    #[must_use]
    pub fn access_key(mut self, access_key: impl Into<Secret<String>>) -> Self {
        self.access_key = Some(access_key.into());
        self
    }

    /// Sets `secret_access_key`.
    #[must_use]
    pub fn secret_access_key(mut self, secret_access_key: impl Into<Secret<String>>) -> Self {
        self.secret_access_key = Some(secret_access_key.into());
        self
    }
}

crate::runtime::object! {
    GcpCredentialsUpdate {
        "access_key" => access_key: optional,
        "secret_access_key" => secret_access_key: optional,
    }
}

impl Check for GcpCredentialsUpdate {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.access_key {
            found.min_length(&at.field("access_key"), value.expose(), 1);
        }
        if let Some(value) = &self.secret_access_key {
            found.min_length(&at.field("secret_access_key"), value.expose(), 1);
        }
    }
}
