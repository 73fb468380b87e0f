// @generated from specs/claid.yaml. Do not edit.

use super::{StorageDetailsParameters, StorageType};
use crate::runtime::{DateTime, Extra};

/// One connected storage with its parameters in full.
///
/// Schema `StorageOutDetailed_Pydantic`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StorageDetails {
    /// When the storage was connected.
    pub created_at: DateTime,
    /// Identifier that Claid gave the storage.
    pub id: i64,
    /// Name of the storage, unique in the account, at most 50 characters.
    ///
    /// At most 50 characters.
    pub name: String,
    /// Where the storage is: a bucket with its access key, or a web folder.
    pub parameters: StorageDetailsParameters,
    pub kind: StorageType,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl StorageDetails {
    /// With what the contract requires.
    pub fn new(
        created_at: impl Into<DateTime>,
        id: i64,
        name: impl Into<String>,
        parameters: impl Into<StorageDetailsParameters>,
        kind: impl Into<StorageType>,
    ) -> Self {
        Self {
            created_at: created_at.into(),
            id,
            name: name.into(),
            parameters: parameters.into(),
            kind: kind.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    StorageDetails {
        "created_at" => created_at: required,
        "id" => id: required integer,
        "name" => name: required,
        "parameters" => parameters: required,
        "type" => kind: required,
        ..extra
    }
}
