//! Run: an upload on its way from the first step to the last.

use std::sync::Arc;

use tokio::task::JoinSet;

use super::super::client::{Error, Retry};
use super::body::md5;
use super::chunks::{Chunk, Chunks};
use super::guard::Guard;
use super::put::Storage;
use super::{Begun, Described, Plan, SentPart, Steps, UploadCause, UploadError, UploadState, part};

/// Parts of an upload at most (Amazon S3, "Multipart upload limits").
const MOST_PARTS: u64 = 10_000;

/// Who is told of each state.
pub(super) type Keeper = Arc<dyn Fn(&UploadState) + Send + Sync>;

/// An upload on its way.
pub(super) struct Run<S: Steps> {
    pub(super) steps: Arc<S>,
    pub(super) plan: Plan,
    pub(super) source: Chunks,
    pub(super) file: Described,
    pub(super) storage: Storage,
    pub(super) parallel: usize,
    pub(super) retry: Retry,
    pub(super) keeper: Option<Keeper>,
    /// Whether what is uploaded stays when the upload fails.
    pub(super) keep: bool,
}

impl<S: Steps> Run<S> {
    pub(super) async fn run(
        mut self,
        state: Option<UploadState>,
    ) -> Result<S::Output, UploadError<S::Failure>> {
        let mut state = match state {
            Some(state) => self.known(state)?,
            None => self.first().await?,
        };
        self.tell(&state);
        if !state.complete {
            self.rest(&mut state).await?;
        }
        self.file.size = state.size;
        let registered = self.steps.register(&self.file, &state.key).await;
        registered.map_err(|error| UploadError {
            cause: Box::new(UploadCause::Call(error)),
            left: Some(state),
        })
    }

    /// A state that the caller has kept.
    fn known(&self, state: UploadState) -> Result<UploadState, UploadError<S::Failure>> {
        let others = |size: u64| state.size.is_some_and(|before| before != size);
        if self.source.size.is_some_and(others) {
            let message = "the file has another size than the one whose upload began";
            return Err(UploadError {
                cause: Box::new(UploadCause::Request(message.to_owned())),
                left: Some(state),
            });
        }
        Ok(state)
    }

    /// Sends a small file, or begins with a large one.
    async fn first(&mut self) -> Result<UploadState, UploadCause<S::Failure>> {
        let large = self.source.exceed(self.plan.threshold).await?;
        self.file.size = self.source.size;
        let size = self.source.size;
        if self.plan.single && !(large && self.plan.multipart) {
            let Some(length) = size else {
                let message = "the stream is too large to be sent without stating its size";
                return Err(UploadCause::Request(message.to_owned()));
            };
            let chunk = self.source.next(length).await?;
            let chunk = chunk.unwrap_or(Chunk::Bytes(bytes::Bytes::new()));
            let (steps, storage) = (&*self.steps, &self.storage);
            let key = part::whole(steps, storage, &self.retry, &self.file, &chunk).await?;
            return Ok(UploadState {
                key,
                upload_id: None,
                size,
                part_size: length,
                parts: Vec::new(),
                complete: true,
            });
        }
        let begun = self.steps.begin(&self.file).await?;
        let least = size.unwrap_or_default().div_ceil(MOST_PARTS);
        Ok(UploadState {
            key: begun.key,
            upload_id: Some(begun.upload_id),
            size,
            part_size: self.plan.part_size.max(least),
            parts: Vec::new(),
            complete: false,
        })
    }

    /// Sends what is missing and joins it. What fails is given up, unless it is to be kept.
    async fn rest(&mut self, state: &mut UploadState) -> Result<(), UploadError<S::Failure>> {
        let Some(upload) = state.begun() else {
            return Ok(());
        };
        let mut guard = Guard::new(&self.steps, upload.clone());
        if self.keep {
            guard.disarm();
        }
        let mut open = false;
        let cause = match self.parts(&upload, state).await {
            Ok(()) => match self.steps.complete(&upload, &state.parts).await {
                Ok(()) => {
                    guard.disarm();
                    state.complete = true;
                    self.tell(state);
                    return Ok(());
                }
                Err(error) => {
                    // Whether the parts are joined by now, or will be, nobody knows.
                    open = matches!(&error, Error::Transport(error) if !error.is_connect());
                    UploadCause::Call(error)
                }
            },
            Err(cause) => cause,
        };
        let gone = !self.keep && !open && self.steps.abort(&upload).await.is_ok();
        guard.disarm();
        Err(UploadError {
            cause: Box::new(cause),
            left: (!gone).then(|| state.clone()),
        })
    }

    /// Sends the parts that the storage has not. When one fails, none is on its way any more.
    async fn parts(
        &mut self,
        upload: &Begun,
        state: &mut UploadState,
    ) -> Result<(), UploadCause<S::Failure>> {
        let mut tasks = JoinSet::new();
        let sent = self.send_parts(upload, state, &mut tasks).await;
        tasks.shutdown().await;
        sent
    }

    async fn send_parts(
        &mut self,
        upload: &Begun,
        state: &mut UploadState,
        tasks: &mut JoinSet<Result<SentPart, UploadCause<S::Failure>>>,
    ) -> Result<(), UploadCause<S::Failure>> {
        let (mut number, mut more) = (0, true);
        loop {
            while more && tasks.len() < self.parallel {
                let chunk = match self.source.next(state.part_size.max(1)).await? {
                    Some(chunk) => chunk,
                    // A file without a byte has one part.
                    None if number == 0 => Chunk::Bytes(bytes::Bytes::new()),
                    None => {
                        more = false;
                        break;
                    }
                };
                number += 1;
                let known = state.part(number).cloned();
                tasks.spawn(self.part(upload.clone(), number, chunk, known));
            }
            let Some(done) = tasks.join_next().await else {
                break;
            };
            state.add(done.map_err(std::io::Error::other)??);
            self.tell(state);
        }
        state.size = Some(self.source.taken());
        state.parts.retain(|part| part.number <= number);
        Ok(())
    }

    /// One part, on a task of its own. What the storage has is not sent, unless the file has other
    /// bytes there by now.
    fn part(
        &self,
        upload: Begun,
        number: i64,
        chunk: Chunk,
        known: Option<SentPart>,
    ) -> impl Future<Output = Result<SentPart, UploadCause<S::Failure>>> + Send + use<S> {
        let (steps, storage) = (Arc::clone(&self.steps), self.storage.clone());
        let retry = self.retry.clone();
        async move {
            if let Some(known) = known
                && known.md5 == md5(&chunk).await?
            {
                storage.meter.add(chunk.len());
                return Ok(known);
            }
            part::part(&*steps, &storage, &retry, &upload, (number, &chunk)).await
        }
    }

    fn tell(&self, state: &UploadState) {
        if let Some(keeper) = &self.keeper {
            keeper(state);
        }
    }
}
