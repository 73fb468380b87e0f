// @generated from specs/claid.yaml. Do not edit.

use super::StorageType;
use crate::runtime::Extra;

/// Envelope of the storage-type list.
///
/// Schema `Response_List_apps.storage.models.StorageType__`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StorageTypeList {
    /// The storage types Claid can connect to.
    pub data: Option<Vec<StorageType>>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl StorageTypeList {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data`.
    #[inline]
    #[must_use]
    pub fn data(mut self, data: Vec<StorageType>) -> Self {
        self.data = Some(data);
        self
    }
}

crate::runtime::object! {
    StorageTypeList {
        "data" => data: optional list,
        ..extra
    }
}
