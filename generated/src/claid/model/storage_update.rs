// @generated from specs/claid.yaml. Do not edit.

use super::{StorageType, StorageUpdateParameters};
use crate::runtime::{Check, Pointer, Violations};

/// Changes to a storage.
/// A field that is left out keeps its value.
///
/// Schema `StorageInUpdate_Pydantic`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StorageUpdate {
    /// New name of the storage, at most 50 characters.
    ///
    /// At most 50 characters.
    pub name: Option<String>,
    /// New location or credentials of the bucket or folder.
    pub parameters: Option<StorageUpdateParameters>,
    pub kind: Option<StorageType>,
}

impl StorageUpdate {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `parameters`.
    #[must_use]
    pub fn parameters(mut self, parameters: impl Into<StorageUpdateParameters>) -> Self {
        self.parameters = Some(parameters.into());
        self
    }

    /// Sets `kind`.
    #[must_use]
    pub fn kind(mut self, kind: impl Into<StorageType>) -> Self {
        self.kind = Some(kind.into());
        self
    }
}

crate::runtime::object! {
    StorageUpdate {
        "name" => name: optional,
        "parameters" => parameters: optional,
        "type" => kind: optional,
    }
}

impl Check for StorageUpdate {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        if let Some(value) = &self.name {
            found.max_length(&at.field("name"), value, 50);
        }
        self.parameters.check(&at.field("parameters"), found);
        self.kind.check(&at.field("type"), found);
    }
}
