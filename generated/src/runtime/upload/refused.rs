//! What a storage says when it does not take bytes.

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use std::fmt;

/// Why a storage did not take bytes.
///
/// Neither `Debug` nor `Display` shows the presigned URL.
#[derive(Debug)]
#[non_exhaustive]
pub enum StorageError {
    /// No answer.
    Transport(reqwest::Error),
    /// It took no bytes for a minute.
    Silent,
    /// An answer that is no success.
    Status {
        /// Its status.
        status: StatusCode,
        /// The storage's own name of the failure, such as `AccessDenied`.
        code: Option<String>,
    },
    /// It gave no `ETag`, without which parts cannot be joined.
    NoEtag,
    /// It has other bytes than were sent: its `ETag` is an MD5, but not theirs.
    Corrupted {
        /// The MD5 of what was sent, in hexadecimal digits.
        sent: String,
        /// The MD5 that the storage states.
        stored: String,
    },
}

/// A try that failed.
pub(super) struct Refused {
    pub(super) error: StorageError,
    /// The headers of the answer, should there be one.
    pub(super) headers: HeaderMap,
}

impl Refused {
    /// Whether the URL may be too old, so that another one may do. A storage that refuses a large
    /// body may close the connection before anybody hears why.
    pub(super) fn may_be_expired(&self) -> bool {
        match &self.error {
            StorageError::Status { status, .. } => *status == StatusCode::FORBIDDEN,
            StorageError::Transport(error) => !error.is_connect() && !error.is_builder(),
            _ => false,
        }
    }

    /// Whether the same may work when it is tried again.
    pub(super) fn is_transient(&self) -> bool {
        match &self.error {
            // S3's word for a body that came too slowly has a status of its own.
            StorageError::Status { status, code } => {
                is_transient(*status) || code.as_deref() == Some("RequestTimeout")
            }
            StorageError::Transport(error) => !error.is_builder(),
            StorageError::Silent | StorageError::NoEtag | StorageError::Corrupted { .. } => true,
        }
    }
}

impl From<StorageError> for Refused {
    fn from(error: StorageError) -> Self {
        Self {
            error,
            headers: HeaderMap::new(),
        }
    }
}

/// Whether a failure may pass by itself.
pub(super) fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) if error.is_connect() => {
                f.write_str("the storage cannot be reached")
            }
            Self::Transport(_) => f.write_str("the connection to the storage broke"),
            Self::Silent => f.write_str("the storage took no bytes for a minute"),
            Self::Status { status, code } => {
                write!(f, "the storage answered {status}")?;
                code.iter().try_for_each(|code| write!(f, " ({code})"))
            }
            Self::NoEtag => f.write_str("the storage gave no ETag"),
            Self::Corrupted { sent, stored } => {
                write!(f, "the storage has MD5 {stored}, but {sent} was sent")
            }
        }
    }
}

impl std::error::Error for StorageError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport(error) => Some(error),
            _ => None,
        }
    }
}
