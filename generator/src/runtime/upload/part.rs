//! A file or a part of it, tried until the storage has it.

use super::super::client::Retry;
use super::super::{Error, Secret};
use super::chunks::Chunk;
use super::put::{Storage, Tried};
use super::refused::is_transient;
use super::{Begun, Described, PartNumber, SentPart, Steps, Target, UploadCause};
use crate::runtime::clock;

/// Sends a file in one piece; gives what the API calls it.
pub(super) async fn whole<S: Steps>(
    steps: &S,
    storage: &Storage,
    retry: &Retry,
    file: &Described,
    chunk: &Chunk,
) -> Result<String, UploadCause<S::Failure>> {
    let mut tries = Tries::new(retry, None);
    let mut known = None;
    loop {
        let place = match known.take() {
            Some(place) => Ok(place),
            None => steps.single(file).await,
        };
        let Target { url, key } = match place {
            Ok(place) => place,
            Err(error) => {
                tries.ask_again(error).await?;
                continue;
            }
        };
        match storage.put(&url, chunk, Some(file.media_type())).await {
            Ok(_) => return Ok(key),
            Err(failed) => {
                let same = tries.send_again(failed).await?;
                known = same.then_some(Target { url, key });
            }
        }
    }
}

/// Sends a part.
pub(super) async fn part<S: Steps>(
    steps: &S,
    storage: &Storage,
    retry: &Retry,
    upload: &Begun,
    (number, chunk): (i64, &Chunk),
) -> Result<SentPart, UploadCause<S::Failure>> {
    let mut tries = Tries::new(retry, Some(number));
    let mut known: Option<Secret<String>> = None;
    loop {
        let url = match known.take() {
            Some(url) => Ok(url),
            None => steps.part(upload, PartNumber { number }).await,
        };
        let url = match url {
            Ok(url) => url,
            Err(error) => {
                tries.ask_again(error).await?;
                continue;
            }
        };
        match storage.put(&url, chunk, None).await {
            Ok(stored) => {
                return Ok(SentPart {
                    number,
                    etag: stored.etag,
                    md5: stored.md5,
                });
            }
            Err(failed) => {
                let same = tries.send_again(failed).await?;
                known = same.then_some(url);
            }
        }
    }
}

/// The tries of a piece.
struct Tries<'r> {
    retry: &'r Retry,
    tried: u32,
    part: Option<i64>,
}

impl<'r> Tries<'r> {
    fn new(retry: &'r Retry, part: Option<i64>) -> Self {
        Self {
            retry,
            tried: 0,
            part,
        }
    }

    /// Waits before an operation that only asks for a URL is called again.
    ///
    /// # Errors
    /// It is not called again.
    async fn ask_again<E>(&mut self, error: Error<E>) -> Result<(), Error<E>> {
        self.tried += 1;
        let passing = match &error {
            Error::Transport(_) => true,
            other => other.status().is_some_and(is_transient),
        };
        if !passing || self.tried > self.retry.most {
            return Err(error);
        }
        clock::sleep(self.retry.delay(self.tried, error.headers())).await;
        Ok(())
    }

    /// Waits before a piece is sent again; says whether to the same URL.
    ///
    /// # Errors
    /// It is not sent again.
    async fn send_again<E>(&mut self, failed: Tried) -> Result<bool, UploadCause<E>> {
        self.tried += 1;
        let refused = match failed {
            Tried::Source(error) => return Err(UploadCause::Source(error)),
            Tried::Refused(refused) => refused,
        };
        let expired = refused.may_be_expired();
        if self.tried > self.retry.most || !(expired || refused.is_transient()) {
            return Err(UploadCause::Storage {
                part: self.part,
                error: refused.error,
            });
        }
        let delay = self.retry.delay(self.tried, Some(&refused.headers));
        clock::sleep(delay).await;
        Ok(!expired)
    }
}
