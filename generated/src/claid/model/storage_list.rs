// @generated from specs/claid.yaml. Do not edit.

use super::Storage;
use crate::runtime::Extra;

/// Envelope of the list of storages.
///
/// Schema `Response_List_apps.storage.serializers.StorageOut_Pydantic__`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StorageList {
    /// The connected storages.
    pub data: Option<Vec<Storage>>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl StorageList {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data`.
    #[inline]
    #[must_use]
    pub fn data(mut self, data: Vec<Storage>) -> Self {
        self.data = Some(data);
        self
    }
}

crate::runtime::object! {
    StorageList {
        "data" => data: optional list,
        ..extra
    }
}
