//! What a call ends with when it does not end well.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::runtime::check::Violations;

use super::{Fault, Received, TokenError, TransportError, Undecodable};

/// Why a call failed. `E` is what the contract says about failures of the operation.
///
/// Neither `Debug` nor `Display` shows a credential, the body as it came, or the value of a header
/// that is not known to be harmless. `Debug` of a declared failure shows its typed details; what the
/// contract marks as secret in them is not printed.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E = ()> {
    /// The arguments break rules of the contract. Nothing was sent.
    Violations(Violations),
    /// The request or the client cannot be put together. Nothing was sent.
    Request(String),
    /// There is no access token to send. Nothing was sent to the API.
    Token(Arc<TokenError>),
    /// No answer, or only a part of one.
    Transport(TransportError),
    /// A failure that the contract declares.
    Answer(Box<Failure<E>>),
    /// An answer with a status that the contract does not declare.
    Unexpected(Box<Received>),
    /// A success that does not read as the contract says.
    Decode(Box<Undecodable>),
    /// An answer larger than the client's limit; its body is cut off there.
    TooLarge(Box<Received>),
}

/// A failure that the contract declares.
#[derive(Clone)]
#[non_exhaustive]
pub struct Failure<E> {
    /// The answer as it came.
    pub received: Received,
    /// What its body says, or why it does not read as the contract says.
    pub details: Result<E, String>,
}

/// Why an error has no details of the declared type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undetailed {
    status: Option<StatusCode>,
    reason: String,
}

impl<E> Error<E> {
    /// The answer, if there is one.
    pub fn received(&self) -> Option<&Received> {
        match self {
            Self::Answer(failure) => Some(&failure.received),
            Self::Unexpected(received) | Self::TooLarge(received) => Some(received),
            Self::Decode(undecodable) => Some(&undecodable.received),
            Self::Violations(_) | Self::Request(_) | Self::Token(_) | Self::Transport(_) => None,
        }
    }

    /// The answer's status.
    pub fn status(&self) -> Option<StatusCode> {
        self.received().map(|received| received.status)
    }

    /// The answer's headers.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.received().map(|received| &received.headers)
    }

    /// The answer's body, decompressed.
    pub fn body(&self) -> Option<&Bytes> {
        self.received().map(|received| &received.body)
    }

    /// The name that the server gave the request, for its support to look up.
    pub fn request_id(&self) -> Option<&str> {
        self.received().and_then(Received::request_id)
    }

    /// How long the server asks to be left alone, by `Retry-After` in seconds or with a date, or in
    /// milliseconds by a header of its own.
    pub fn retry_after(&self) -> Option<Duration> {
        self.headers().and_then(super::wait::asked)
    }

    /// How often the request was sent: more than once where [`Retry`](super::Retry) says so, 0 where
    /// nothing was sent.
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Transport(error) => error.attempts,
            other => other.received().map_or(0, |received| received.attempts),
        }
    }

    /// What the failure's body says.
    ///
    /// # Errors
    /// There was no answer, its status is not declared, or it does not read as the contract says.
    pub fn details(&self) -> Result<&E, Undetailed> {
        let reason = match self {
            Self::Answer(failure) => match &failure.details {
                Ok(details) => return Ok(details),
                Err(reason) => super::redact::message(reason),
            },
            other => other.to_string(),
        };
        Err(Undetailed {
            status: self.status(),
            reason,
        })
    }

    /// Whether the time allowed for connecting, for silence or for the whole call ran out.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Transport(error) if error.is_timeout())
    }

    /// Whether there was no connection, so that the server saw nothing of the request.
    pub fn is_connect(&self) -> bool {
        matches!(self, Self::Transport(error) if error.is_connect())
    }

    /// The same error with other details.
    pub fn map<F>(self, change: impl FnOnce(E) -> F) -> Error<F> {
        match self {
            Self::Answer(failure) => Error::Answer(Box::new(Failure {
                received: failure.received,
                details: failure.details.map(change),
            })),
            Self::Violations(violations) => Error::Violations(violations),
            Self::Request(message) => Error::Request(message),
            Self::Token(error) => Error::Token(error),
            Self::Transport(error) => Error::Transport(error),
            Self::Unexpected(received) => Error::Unexpected(received),
            Self::Decode(undecodable) => Error::Decode(undecodable),
            Self::TooLarge(received) => Error::TooLarge(received),
        }
    }
}

impl<E> From<Fault> for Error<E> {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Violations(violations) => Self::Violations(violations),
            Fault::Request(message) => Self::Request(message),
            Fault::Token(error) => Self::Token(error),
            Fault::Transport(error) => Self::Transport(error),
            Fault::Unexpected(received) => Self::Unexpected(received),
            Fault::Decode(undecodable) => Self::Decode(undecodable),
            Fault::TooLarge(received) => Self::TooLarge(received),
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Violations(violations) => {
                f.write_str("the contract does not allow this request")?;
                for violation in violations {
                    write!(f, "; {violation}")?;
                }
            }
            Self::Request(message) => f.write_str(message)?,
            Self::Token(error) => error.fmt(f)?,
            Self::Transport(error) => error.fmt(f)?,
            Self::Answer(failure) => write!(f, "the server answered {}", failure.received.status)?,
            Self::Unexpected(received) => {
                write!(
                    f,
                    "the server answered {}, which the contract does not declare",
                    received.status
                )?;
            }
            Self::Decode(undecodable) => undecodable.fmt(f)?,
            Self::TooLarge(received) => {
                write!(
                    f,
                    "the answer with status {} is larger than the limit",
                    received.status
                )?;
            }
        }
        match self.request_id() {
            Some(id) => write!(f, " (request {id})"),
            None => Ok(()),
        }
    }
}

impl<E: fmt::Debug> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Token(error) => error.source(),
            Self::Transport(error) => Some(&error.error),
            _ => None,
        }
    }
}

impl<E: fmt::Debug> fmt::Debug for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = |reason: &String| super::redact::message(reason);
        f.debug_struct("Failure")
            .field("received", &self.received)
            .field("details", &self.details.as_ref().map_err(reason))
            .finish()
    }
}

impl fmt::Display for Undetailed {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status {
            Some(status) => write!(f, "{status} without the declared details: {}", self.reason),
            None => write!(f, "no answer with details: {}", self.reason),
        }
    }
}

impl std::error::Error for Undetailed {}
