//! What can go wrong with a call whatever it asks for: the part of [`Error`](super::Error) that
//! does not depend on the operation, so that it is compiled once.

use std::fmt;
use std::sync::Arc;

use reqwest::header::InvalidHeaderValue;

use crate::runtime::check::Violations;

use super::{Received, TokenError, TransportError};

/// What can go wrong with any call. Callers meet it as [`Error`](super::Error).
#[derive(Debug)]
#[non_exhaustive]
pub enum Fault {
    /// The arguments break rules of the contract. Nothing was sent.
    Violations(Violations),
    /// The request or the client cannot be put together. Nothing was sent.
    Request(String),
    /// There is no access token to send. Nothing was sent to the API.
    Token(Arc<TokenError>),
    /// No answer, or only a part of one.
    Transport(TransportError),
    /// An answer with a status that the contract does not declare.
    Unexpected(Box<Received>),
    /// An answer that does not read as the contract says.
    Decode(Box<Undecodable>),
    /// An answer larger than the client's limit; its body is cut off there.
    TooLarge(Box<Received>),
}

/// An answer that does not read as the contract says.
#[derive(Clone)]
#[non_exhaustive]
pub struct Undecodable {
    /// The answer as it came.
    pub received: Received,
    /// JSON pointer of the value that does not fit; empty for the whole.
    pub path: String,
    /// What is wrong with it. May quote the answer; `Debug` and `Display` leave that out.
    pub message: String,
}

impl Fault {
    /// A request that cannot be put together.
    pub(in crate::runtime) fn request(message: impl Into<String>) -> Self {
        Self::Request(message.into())
    }

    /// A connection that failed. The URL goes, since its query may hold a credential.
    pub(super) fn transport(error: reqwest::Error) -> Self {
        Self::Transport(TransportError::new(error.without_url()))
    }

    /// The same fault after so many tries.
    pub(super) fn after(mut self, attempts: u32) -> Self {
        if let Self::Transport(error) = &mut self {
            error.attempts = attempts;
        }
        self
    }
}

/// A request that cannot be built.
impl From<reqwest::Error> for Fault {
    fn from(error: reqwest::Error) -> Self {
        Self::transport(error)
    }
}

/// A header that cannot be sent. The value stays out of the message: it may be a secret.
impl From<InvalidHeaderValue> for Fault {
    fn from(error: InvalidHeaderValue) -> Self {
        Self::Request(error.to_string())
    }
}

impl fmt::Display for Undecodable {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the answer with status {} does not read as the contract says",
            self.received.status
        )?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        write!(f, ": {}", super::redact::message(&self.message))
    }
}

impl fmt::Debug for Undecodable {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Undecodable")
            .field("received", &self.received)
            .field("path", &self.path)
            .field("message", &super::redact::message(&self.message))
            .finish()
    }
}
