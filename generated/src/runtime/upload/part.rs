//! A file or a part of it, tried until the storage has it.

use super::super::{Error, Secret};
use super::chunks::Chunk;
use super::put::{Storage, Tried};
use super::refused::is_transient;
use super::wait::before_again;
use super::{Begun, Described, PartNumber, SentPart, Steps, Target, UploadCause};

/// Sends a file in one piece; gives what the API calls it.
pub(super) async fn whole<S: Steps>(
    steps: &S,
    storage: &Storage,
    tries: u32,
    file: &Described,
    chunk: &Chunk,
) -> Result<String, UploadCause<S::Failure>> {
    let mut place = None;
    let mut tried = 0;
    loop {
        tried += 1;
        let result = match place.take() {
            Some(place) => Ok(place),
            None => steps.single(file).await,
        };
        let Target { url, key } = match result {
            Ok(target) => target,
            Err(error) => {
                again(error, tried < tries)?;
                before_again(tried, None).await;
                continue;
            }
        };
        match storage.put(&url, chunk, Some(file.media_type())).await {
            Ok(_) => return Ok(key),
            Err(failed) => {
                if !settle(failed, tried, tries, None).await? {
                    place = Some(Target { url, key });
                }
            }
        }
    }
}

/// Sends a part.
pub(super) async fn part<S: Steps>(
    steps: &S,
    storage: &Storage,
    tries: u32,
    upload: &Begun,
    (number, chunk): (i64, &Chunk),
) -> Result<SentPart, UploadCause<S::Failure>> {
    let mut place: Option<Secret<String>> = None;
    let mut tried = 0;
    loop {
        tried += 1;
        let result = match place.take() {
            Some(place) => Ok(place),
            None => steps.part(upload, PartNumber { number }).await,
        };
        let url = match result {
            Ok(url) => url,
            Err(error) => {
                again(error, tried < tries)?;
                before_again(tried, None).await;
                continue;
            }
        };
        match storage.put(&url, chunk, None).await {
            Ok(etag) => return Ok(SentPart { number, etag }),
            Err(failed) => {
                if !settle(failed, tried, tries, Some(number)).await? {
                    place = Some(url);
                }
            }
        }
    }
}

/// Whether an operation that only asks for a URL may be called again.
fn again<E>(error: Error<E>, more: bool) -> Result<(), Error<E>> {
    let passing = match &error {
        Error::Transport(_) => true,
        other => other.status().is_some_and(is_transient),
    };
    if more && passing { Ok(()) } else { Err(error) }
}

/// Waits before another try, should there be one; says whether that needs another URL.
async fn settle<E>(
    failed: Tried,
    tried: u32,
    tries: u32,
    part: Option<i64>,
) -> Result<bool, UploadCause<E>> {
    let refused = match failed {
        Tried::Source(error) => return Err(UploadCause::Source(error)),
        Tried::Refused(refused) => refused,
    };
    let expired = refused.is_expired();
    if tried >= tries || !(expired || refused.is_transient()) {
        let error = refused.error;
        return Err(UploadCause::Storage { part, error });
    }
    before_again(tried, refused.wait).await;
    Ok(expired)
}
