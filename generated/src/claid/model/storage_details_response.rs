// @generated from specs/claid.yaml. Do not edit.

use super::StorageDetails;
use crate::runtime::Extra;

/// Envelope of one storage.
///
/// Schema `Response_StorageOutDetailed_Pydantic_`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StorageDetailsResponse {
    pub data: Option<StorageDetails>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl StorageDetailsResponse {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data`.
    #[inline]
    #[must_use]
    pub fn data(mut self, data: StorageDetails) -> Self {
        self.data = Some(data);
        self
    }
}

crate::runtime::object! {
    StorageDetailsResponse {
        "data" => data: optional,
        ..extra
    }
}
