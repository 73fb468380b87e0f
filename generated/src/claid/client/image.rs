// @generated from specs/claid.yaml. Do not edit.

//! Calls of the group `Image`.
//!
//! Edit images.

use super::Client;
use crate::claid::model::{
    BatchEditAcceptedResponse, BatchEditRequest, BatchEditResultResponse, HttpErrorDetails,
};
use crate::runtime::flow::named;
use crate::runtime::flow::word;
use crate::runtime::flow::{Polled, Polling, Task, Wait};
use crate::runtime::{Operation, Options, PathStyle, Payload, Response, Sending};

static CREATE_BATCH_EDIT: Operation = Operation {
    id: "process_batch_image_edit_v1_image_edit_batch_post",
    method: "POST",
    path: "/v1/image/edit/batch",
    accept: "application/json",
    security: &[&[0], &[0]],
    ..Operation::PLAIN
};

impl Client {
    /// Start a batch edit.
    ///
    /// Starts the editing of a folder or list of images and answers before it is done.
    /// The body tells which images to take (`input`), what to do with them (`operations`) and where to put them (`output`).
    ///
    /// `POST /v1/image/edit/batch`
    pub fn create_batch_edit(&self, body: BatchEditRequest) -> CreateBatchEdit<'_> {
        CreateBatchEdit {
            client: self,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::create_batch_edit`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct CreateBatchEdit<'c> {
    client: &'c Client,
    body: BatchEditRequest,
    options: Options,
}

impl CreateBatchEdit<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`HttpErrorDetails`] with status 401, 402, 403, 422 or 429; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<BatchEditAcceptedResponse, HttpErrorDetails> {
        let mut draft = self.client.core.draft(&CREATE_BATCH_EDIT, self.options);
        draft.check("body", &self.body);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::create_batch_edit);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401..=403 | 422 | 429 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

impl<'c> CreateBatchEdit<'c> {
    /// Sends it, and asks [`Client::get_batch_edit`] after the task until that is over; see [`Wait`].
    pub fn wait(self) -> Wait<'c, GetBatchEdit<'c>, HttpErrorDetails> {
        let (client, options) = (self.client, self.options.for_another());
        let starting = async move {
            let started = &self.send().await?;
            let task_id: i64 = named(&started.data.as_ref().map(|at| &at.id), "/data/id")?;
            let request = client.get_batch_edit(task_id).options(options);
            Ok(Task::of(started, request))
        };
        Wait::started(Box::pin(starting))
    }
}

static GET_BATCH_EDIT: Operation = Operation {
    id: "image_edit_batch_async_results_v1_image_edit_batch__task_id__get",
    method: "GET",
    path: "/v1/image/edit/batch/{task_id}",
    accept: "application/json",
    security: &[&[0]],
    idempotent: true,
    ..Operation::PLAIN
};

impl Client {
    /// Get the results of a batch edit.
    ///
    /// Answers with the state of a batch edit and, once it is done, its results.
    ///
    /// `GET /v1/image/edit/batch/{task_id}`
    ///
    /// - `task_id`: Id of the batch task.
    pub fn get_batch_edit(&self, task_id: i64) -> GetBatchEdit<'_> {
        GetBatchEdit {
            client: self,
            task_id,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::get_batch_edit`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct GetBatchEdit<'c> {
    client: &'c Client,
    task_id: i64,
    options: Options,
}

impl GetBatchEdit<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`HttpErrorDetails`] with status 401, 403, 404 or 422; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<BatchEditResultResponse, HttpErrorDetails> {
        let mut draft = self.client.core.draft(&GET_BATCH_EDIT, self.options);
        draft.path("task_id", PathStyle::Simple, &self.task_id);
        let ready = draft.ready(super::wire::get_batch_edit);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            401 | 403 | 404 | 422 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

impl<'c> GetBatchEdit<'c> {
    /// Asks again and again until the task is done (`DONE`) or failed (`CANCELLED`, `ERROR`); see [`Wait`].
    pub fn wait(self) -> Wait<'c, Self> {
        Wait::known(self)
    }
}

impl<'c> Polled<'c> for GetBatchEdit<'c> {
    type State = BatchEditResultResponse;
    type Details = HttpErrorDetails;

    const POLLING: Polling = Polling {
        done: &["DONE"],
        failed: &["CANCELLED", "ERROR"],
        interval: 2000,
        ..Polling::USUAL
    };

    fn ask(self) -> Sending<BatchEditResultResponse, HttpErrorDetails> {
        self.send()
    }

    fn state(answer: &Response<BatchEditResultResponse>) -> String {
        word(&answer.data.as_ref().map(|at| &at.status))
    }
}
