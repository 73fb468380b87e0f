// @generated from specs/claid.yaml. Do not edit.

use super::{BatchEditError, BatchEditResultItem, BatchEditResultRequest, TaskStatus};
use crate::runtime::{DateTime, Extra};

/// State and results of a batch task.
///
/// Schema `BatchResultResponse`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BatchEditResult {
    /// When the task was requested.
    pub created_at: DateTime,
    /// Errors met while processing; empty if there were none.
    ///
    /// Default: `[]`.
    pub errors: Option<Vec<BatchEditError>>,
    /// Identifier of the task.
    pub id: i64,
    /// Body of the request that started the task.
    pub request: BatchEditResultRequest,
    /// URL that answers with the state and results of the task.
    ///
    /// 1 to 65536 characters.
    pub result_url: Option<String>,
    /// Pairs of an input image and its result; empty if processing failed.
    ///
    /// Default: `[]`.
    pub results: Option<Vec<BatchEditResultItem>>,
    pub status: TaskStatus,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl BatchEditResult {
    /// With what the contract requires.
    pub fn new(
        created_at: impl Into<DateTime>,
        id: i64,
        request: impl Into<BatchEditResultRequest>,
        status: impl Into<TaskStatus>,
    ) -> Self {
        Self {
            created_at: created_at.into(),
            errors: None,
            id,
            request: request.into(),
            result_url: None,
            results: None,
            status: status.into(),
            extra: Extra::new(),
        }
    }

    /// Sets `errors`.
    #[inline]
    #[must_use]
    pub fn errors(mut self, errors: Vec<BatchEditError>) -> Self {
        self.errors = Some(errors);
        self
    }

    /// Sets `result_url`.
    #[must_use]
    pub fn result_url(mut self, result_url: impl Into<String>) -> Self {
        self.result_url = Some(result_url.into());
        self
    }

    /// Sets `results`.
    #[inline]
    #[must_use]
    pub fn results(mut self, results: Vec<BatchEditResultItem>) -> Self {
        self.results = Some(results);
        self
    }
}

crate::runtime::object! {
    BatchEditResult {
        "created_at" => created_at: required,
        "errors" => errors: optional list,
        "id" => id: required integer,
        "request" => request: required,
        "result_url" => result_url: optional,
        "results" => results: optional list,
        "status" => status: required,
        ..extra
    }
}
