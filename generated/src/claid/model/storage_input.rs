// @generated from specs/claid.yaml. Do not edit.

use super::{StorageInputParameters, StorageType};
use crate::runtime::{Check, Pointer, Violations};

/// A storage to connect.
///
/// Schema `StorageIn_Pydantic`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StorageInput {
    /// Name to give the storage in Claid, at most 50 characters.
    /// It may differ from the bucket's own name.
    ///
    /// At most 50 characters.
    pub name: String,
    /// Where the bucket or folder is and, for a bucket, how to reach it.
    /// These belong to the storage itself, while `name` and `type` are known only to Claid.
    pub parameters: StorageInputParameters,
    pub kind: StorageType,
}

impl StorageInput {
    /// With what the contract requires.
    pub fn new(
        name: impl Into<String>,
        parameters: impl Into<StorageInputParameters>,
        kind: impl Into<StorageType>,
    ) -> Self {
        Self {
            name: name.into(),
            parameters: parameters.into(),
            kind: kind.into(),
        }
    }
}

crate::runtime::object! {
    StorageInput {
        "name" => name: required,
        "parameters" => parameters: required,
        "type" => kind: required,
    }
}

impl Check for StorageInput {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        found.max_length(&at.field("name"), &self.name, 50);
        self.parameters.check(&at.field("parameters"), found);
        self.kind.check(&at.field("type"), found);
    }
}
