//! An upload: what the caller may choose, and its way from the first step to the last.

use std::fmt;
use std::sync::Arc;

use super::super::client::Retry;
use super::chunks::Chunks;
use super::meter::{Listener, Meter};
use super::put::Storage;
use super::run::{Keeper, Run};
use super::{Described, Plan, Progress, Source, Steps, UploadCause, UploadError, UploadState};

/// An upload that is sent by [`send`](Self::send).
///
/// Credentials of the API go to the API only, never to the storage behind presigned URLs.
#[must_use = "an upload is sent by `.send().await`"]
pub struct Upload<S> {
    /// The API's operations, with what the caller has chosen for them.
    pub steps: S,
    plan: Plan,
    source: Source,
    name: Option<String>,
    media: Option<String>,
    parallel: usize,
    retry: Retry,
    listener: Option<Listener>,
    keeper: Option<Keeper>,
    state: Option<UploadState>,
    http: Option<reqwest::Client>,
}

impl<S: Steps> Upload<S> {
    /// An upload as the contract has it.
    pub fn new(plan: Plan, steps: S, source: impl Into<Source>) -> Self {
        Self {
            steps,
            plan,
            source: source.into(),
            name: None,
            media: None,
            parallel: 4,
            retry: Retry::at_most(4),
            listener: None,
            keeper: None,
            state: None,
            http: None,
        }
    }

    /// The file's name; by default that of its path, or `blob` without one.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The file's media type; `application/octet-stream` by default.
    pub fn media_type(mut self, media: impl Into<String>) -> Self {
        self.media = Some(media.into());
        self
    }

    /// The largest file that is sent in one piece, in bytes.
    pub fn threshold(mut self, bytes: u64) -> Self {
        self.plan.threshold = bytes;
        self
    }

    /// How long a part is, in bytes. Parts are made longer where a file would have more than 10,000
    /// of them.
    pub fn part_size(mut self, bytes: u64) -> Self {
        self.plan.part_size = bytes.max(1);
        self
    }

    /// How many parts are sent at once; 4 by default. Of a stream as many are in memory.
    pub fn parallel(mut self, parts: usize) -> Self {
        self.parallel = parts.max(1);
        self
    }

    /// How often a piece is sent again, and after which delays; 4 times by default. An expired URL
    /// is replaced. What the storage does not take for another reason is not sent again.
    pub fn retries(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Calls this whenever bytes are sent.
    pub fn on_progress(mut self, listener: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.listener = Some(Arc::new(listener));
        self
    }

    /// Calls this with what is uploaded so far: when the upload has begun, after each part, and when
    /// the file is whole. The caller is then the one to go on with it or to give it up; without this,
    /// an upload that fails or is dropped is given up.
    pub fn on_state(mut self, keeper: impl Fn(&UploadState) + Send + Sync + 'static) -> Self {
        self.keeper = Some(Arc::new(keeper));
        self
    }

    /// Goes on with an upload of the same file: only what is missing is sent, and what has other bytes
    /// now.
    pub fn resume(mut self, state: UploadState) -> Self {
        self.state = Some(state);
        self
    }

    /// The HTTP client for presigned URLs; by default one of its own that follows no redirects. It
    /// must not have credentials among its default headers.
    pub fn storage_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// Gives up the upload that it would [`resume`](Self::resume).
    ///
    /// # Errors
    /// The API's operation failed. The parts may still be there.
    pub async fn abort(self) -> Result<(), UploadError<S::Failure>> {
        let Some(upload) = self.state.as_ref().and_then(UploadState::begun) else {
            return Ok(());
        };
        let result = self.steps.abort(&upload).await;
        result.map_err(|error| UploadError {
            cause: Box::new(UploadCause::Call(error)),
            left: self.state,
        })
    }

    /// Sends it. Joining the parts of a large file may take a storage minutes, in which the API says
    /// nothing: [`read_timeout`](super::super::Builder::read_timeout), 30 seconds by default, is how
    /// long its client waits.
    ///
    /// # Errors
    /// The file cannot be read, an operation failed, or the storage did not take the bytes. The
    /// error says what the storage still has of it.
    pub async fn send(self) -> Result<S::Output, UploadError<S::Failure>> {
        let name = self.name.or_else(|| self.source.name());
        let before = |cause| UploadError {
            cause: Box::new(cause),
            left: self.state.clone(),
        };
        let source = Chunks::open(self.source).await;
        let source = source.map_err(|error| before(UploadCause::Source(error)))?;
        let http = self.http.map_or_else(Storage::client, Ok);
        let http = http.map_err(|error| before(UploadCause::Request(error.to_string())))?;
        let run = Run {
            steps: Arc::new(self.steps),
            plan: self.plan,
            file: Described {
                name: name.unwrap_or_else(|| "blob".to_owned()),
                media: self
                    .media
                    .unwrap_or_else(|| "application/octet-stream".to_owned()),
                size: source.size,
            },
            storage: Storage {
                http,
                md5: self.plan.md5,
                meter: Meter::new(source.size, self.listener),
            },
            source,
            parallel: self.parallel,
            retry: self.retry,
            keep: self.keeper.is_some() || self.state.is_some(),
            keeper: self.keeper,
        };
        run.run(self.state).await
    }
}

impl<S> fmt::Debug for Upload<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("plan", &self.plan)
            .field("source", &self.source)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}
