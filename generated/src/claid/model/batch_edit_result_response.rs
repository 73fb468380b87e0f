// @generated from specs/claid.yaml. Do not edit.

use super::BatchEditResult;
use crate::runtime::Extra;

/// Envelope of the state and results of a batch task.
///
/// Schema `Response_BatchResultResponse_`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BatchEditResultResponse {
    pub data: Option<BatchEditResult>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl BatchEditResultResponse {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `data`.
    #[inline]
    #[must_use]
    pub fn data(mut self, data: BatchEditResult) -> Self {
        self.data = Some(data);
        self
    }
}

crate::runtime::object! {
    BatchEditResultResponse {
        "data" => data: optional,
        ..extra
    }
}
