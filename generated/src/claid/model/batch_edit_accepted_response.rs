// @generated from specs/claid.yaml. Do not edit.

use super::BatchEditAccepted;
use crate::runtime::Extra;

/// Envelope of an accepted batch task.
///
/// Schema `Response_BatchAcceptedResponse_`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BatchEditAcceptedResponse {
    pub data: Option<BatchEditAccepted>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl BatchEditAcceptedResponse {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data`.
    #[inline]
    #[must_use]
    pub fn data(mut self, data: BatchEditAccepted) -> Self {
        self.data = Some(data);
        self
    }
}

crate::runtime::object! {
    BatchEditAcceptedResponse {
        "data" => data: optional,
        ..extra
    }
}
