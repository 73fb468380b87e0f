//! What an upload ends with when it does not end well.

use std::fmt;
use std::io;

use super::super::Error;
use super::{StorageError, UploadState};

/// Why an upload failed, and what it left behind. `E` is what the contract says about failures of
/// the API's operations.
#[derive(Debug)]
#[non_exhaustive]
pub struct UploadError<E> {
    /// Why.
    pub cause: Box<UploadCause<E>>,
    /// What the storage still has of it: to go on with by [`Upload::resume`](super::Upload::resume),
    /// or to give up by [`Upload::abort`](super::Upload::abort). Nothing is left of an upload that
    /// was given up; one whose parts may have been joined, since the answer to that broke off, is not.
    pub left: Option<UploadState>,
}

/// Why an upload failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum UploadCause<E> {
    /// The file cannot be read, or is not as long as it should be.
    Source(io::Error),
    /// One of the API's operations failed.
    Call(Error<E>),
    /// The storage did not take the bytes.
    Storage {
        /// Of this part; of the whole file when absent.
        part: Option<i64>,
        /// Why.
        error: StorageError,
    },
    /// The upload cannot be made as it was asked for. Nothing was sent.
    Request(String),
}

impl<E> From<UploadCause<E>> for UploadError<E> {
    fn from(cause: UploadCause<E>) -> Self {
        Self {
            cause: Box::new(cause),
            left: None,
        }
    }
}

impl<E> From<Error<E>> for UploadCause<E> {
    fn from(error: Error<E>) -> Self {
        Self::Call(error)
    }
}

impl<E> From<io::Error> for UploadCause<E> {
    fn from(error: io::Error) -> Self {
        Self::Source(error)
    }
}

impl<E> fmt::Display for UploadCause<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source(_) => f.write_str("the file cannot be read"),
            Self::Call(error) => error.fmt(f),
            Self::Storage { part, error } => match part {
                Some(part) => write!(f, "part {part}: {error}"),
                None => error.fmt(f),
            },
            Self::Request(message) => f.write_str(message),
        }
    }
}

impl<E> fmt::Display for UploadError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the upload failed: {}", self.cause)?;
        let Some(left) = &self.left else {
            return Ok(());
        };
        write!(f, "; the storage has {:?}", left.key)?;
        if let Some(id) = &left.upload_id {
            let parts = left.parts.len();
            write!(f, ", upload {id:?}, {parts} parts")?;
        }
        Ok(())
    }
}

impl<E: fmt::Debug> std::error::Error for UploadError<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.cause {
            UploadCause::Source(error) => Some(error),
            UploadCause::Call(error) => std::error::Error::source(error),
            UploadCause::Storage { error, .. } => std::error::Error::source(error),
            UploadCause::Request(_) => None,
        }
    }
}
