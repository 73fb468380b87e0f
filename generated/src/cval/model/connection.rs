// @generated from specs/cval.yaml. Do not edit.

use crate::runtime::{Extra, Secret, Uuid};

/// A connection to a bucket.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Connection {
    /// Access key of the storage service.
    pub access_key: Secret<String>,
    /// Name of the bucket.
    pub bucket: String,
    /// URL or address of the storage service.
    pub endpoint: String,
    /// Id of the connection.
    pub id: Uuid,
    /// Secret key of the storage service.
    pub secret_key: Secret<String>,
    /// Whether data is to be synchronized.
    pub synchronize: bool,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl Connection {
    /// With what the contract requires.
    pub fn new(
        access_key: impl Into<Secret<String>>,
        bucket: impl Into<String>,
        endpoint: impl Into<String>,
        id: impl Into<Uuid>,
        secret_key: impl Into<Secret<String>>,
        synchronize: bool,
    ) -> Self {
        Self {
            access_key: access_key.into(),
            bucket: bucket.into(),
            endpoint: endpoint.into(),
            id: id.into(),
            secret_key: secret_key.into(),
            synchronize,
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    Connection {
        "access_key" => access_key: required,
        "bucket" => bucket: required,
        "endpoint" => endpoint: required,
        "id" => id: required,
        "secret_key" => secret_key: required,
        "synchronize" => synchronize: required,
        ..extra
    }
}
