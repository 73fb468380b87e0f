// @generated from specs/bkend.yaml. Do not edit.

//! Calls of the group `Multipart`.
//!
//! Upload large files in parts.

use super::Client;
use crate::bkend::model::{
    AbortedUpload, CompletedUpload, ErrorBody, MultipartAbortInput, MultipartCompleteInput,
    MultipartInitInput, MultipartUpload, PartUrl, PartUrlInput,
};
use crate::runtime::{Operation, Options, Payload, Sending};

static ABORT_MULTIPART_UPLOAD: Operation = Operation {
    id: "abort_multipart_upload",
    method: "POST",
    path: "/v1/files/multipart/abort",
    accept: "application/json",
    security: &[&[0, 1]],
    ..Operation::PLAIN
};

impl Client {
    /// Give up a multipart upload.
    ///
    /// Gives up a multipart upload.
    ///
    /// `POST /v1/files/multipart/abort`
    pub fn abort_multipart_upload(&self, body: MultipartAbortInput) -> AbortMultipartUpload<'_> {
        AbortMultipartUpload {
            client: self,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::abort_multipart_upload`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct AbortMultipartUpload<'c> {
    client: &'c Client,
    body: MultipartAbortInput,
    options: Options,
}

impl AbortMultipartUpload<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 400, 401, 403 or 500; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<AbortedUpload, ErrorBody> {
        let mut draft = self
            .client
            .core
            .draft(&ABORT_MULTIPART_UPLOAD, self.options);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::abort_multipart_upload);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            400 | 401 | 403 | 500 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static COMPLETE_MULTIPART_UPLOAD: Operation = Operation {
    id: "complete_multipart_upload",
    method: "POST",
    path: "/v1/files/multipart/complete",
    accept: "application/json",
    security: &[&[0, 1]],
    ..Operation::PLAIN
};

impl Client {
    /// Finish a multipart upload.
    ///
    /// Joins the uploaded parts into one file.
    ///
    /// `POST /v1/files/multipart/complete`
    pub fn complete_multipart_upload(
        &self,
        body: MultipartCompleteInput,
    ) -> CompleteMultipartUpload<'_> {
        CompleteMultipartUpload {
            client: self,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::complete_multipart_upload`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct CompleteMultipartUpload<'c> {
    client: &'c Client,
    body: MultipartCompleteInput,
    options: Options,
}

impl CompleteMultipartUpload<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 400, 401, 403 or 500; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<CompletedUpload, ErrorBody> {
        let mut draft = self
            .client
            .core
            .draft(&COMPLETE_MULTIPART_UPLOAD, self.options);
        draft.check("body", &self.body);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::complete_multipart_upload);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            400 | 401 | 403 | 500 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static INIT_MULTIPART_UPLOAD: Operation = Operation {
    id: "init_multipart_upload",
    method: "POST",
    path: "/v1/files/multipart/init",
    accept: "application/json",
    security: &[&[0, 1]],
    ..Operation::PLAIN
};

impl Client {
    /// Begin a multipart upload.
    ///
    /// Begins the upload of a large file in parts.
    ///
    /// `POST /v1/files/multipart/init`
    pub fn init_multipart_upload(&self, body: MultipartInitInput) -> InitMultipartUpload<'_> {
        InitMultipartUpload {
            client: self,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::init_multipart_upload`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct InitMultipartUpload<'c> {
    client: &'c Client,
    body: MultipartInitInput,
    options: Options,
}

impl InitMultipartUpload<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 400, 401, 403 or 500; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<MultipartUpload, ErrorBody> {
        let mut draft = self.client.core.draft(&INIT_MULTIPART_UPLOAD, self.options);
        draft.check("body", &self.body);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::init_multipart_upload);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            400 | 401 | 403 | 500 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}

static PRESIGN_PART: Operation = Operation {
    id: "presign_part",
    method: "POST",
    path: "/v1/files/multipart/presigned-url",
    accept: "application/json",
    security: &[&[0, 1]],
    ..Operation::PLAIN
};

impl Client {
    /// Get a URL to upload one part to.
    ///
    /// Answers with a presigned URL for one part of a multipart upload.
    ///
    /// `POST /v1/files/multipart/presigned-url`
    pub fn presign_part(&self, body: PartUrlInput) -> PresignPart<'_> {
        PresignPart {
            client: self,
            body,
            options: Options::default(),
        }
    }
}

/// The request of [`Client::presign_part`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent by `.send().await`"]
pub struct PresignPart<'c> {
    client: &'c Client,
    body: PartUrlInput,
    options: Options,
}

impl PresignPart<'_> {
    /// What holds for this call only, such as a timeout.
    #[inline]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sends it.
    ///
    /// # Errors
    /// [`ErrorBody`] with status 400, 401, 403 or 500; see [`Error`](crate::runtime::Error) for the rest.
    #[inline]
    pub fn send(self) -> Sending<PartUrl, ErrorBody> {
        let mut draft = self.client.core.draft(&PRESIGN_PART, self.options);
        draft.check("body", &self.body);
        draft.body(Payload::json("application/json", &self.body));
        let ready = draft.ready(super::wire::presign_part);
        ready.fetch(|answer| match answer.status() {
            200..=299 => answer.json(),
            400 | 401 | 403 | 500 => Err(answer.json_error()),
            _ => Err(answer.unexpected()),
        })
    }
}
