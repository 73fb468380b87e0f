// @generated from specs/cval.yaml. Do not edit.

use crate::runtime::{Extra, Secret};

/// Where a bucket is and how to open it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConnectionInput {
    /// Access key of the storage service.
    pub access_key: Secret<String>,
    /// Name of the bucket.
    pub bucket: String,
    /// URL or address of the storage service.
    pub endpoint: String,
    /// Secret key of the storage service.
    pub secret_key: Secret<String>,
    /// Whether data is to be synchronized.
    pub synchronize: Option<bool>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl ConnectionInput {
    /// With what the contract requires.
    pub fn new(
        access_key: impl Into<Secret<String>>,
        bucket: impl Into<String>,
        endpoint: impl Into<String>,
        secret_key: impl Into<Secret<String>>,
    ) -> Self {
        Self {
            access_key: access_key.into(),
            bucket: bucket.into(),
            endpoint: endpoint.into(),
            secret_key: secret_key.into(),
            synchronize: None,
            extra: Extra::new(),
        }
    }

    /// Sets `synchronize`.
    #[must_use]
    pub fn synchronize(mut self, synchronize: bool) -> Self {
        self.synchronize = Some(synchronize);
        self
    }
}

crate::runtime::object! {
    ConnectionInput {
        "access_key" => access_key: required,
        "bucket" => bucket: required,
        "endpoint" => endpoint: required,
        "secret_key" => secret_key: required,
        "synchronize" => synchronize: optional,
        ..extra
    }
}
