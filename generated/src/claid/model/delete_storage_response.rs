// @generated from specs/claid.yaml. Do not edit.

use serde_json::Value;

use crate::runtime::Extra;

/// Envelope of an answer whose content has no fixed shape.
///
/// Schema `Response`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DeleteStorageResponse {
    /// Content of the answer; any JSON value.
    pub data: Option<Value>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl DeleteStorageResponse {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data`.
    #[must_use]
    pub fn data(mut self, data: impl Into<Value>) -> Self {
        self.data = Some(data.into());
        self
    }
}

crate::runtime::object! {
    DeleteStorageResponse {
        "data" => data: optional any,
        ..extra
    }
}
