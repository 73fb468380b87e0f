//! Connections that fail.

use std::fmt;
use std::ops::Deref;

/// No answer, or only a part of one. Reads like the HTTP client's error.
#[derive(Debug)]
#[non_exhaustive]
pub struct TransportError {
    /// What happened in the end.
    pub error: reqwest::Error,
    /// How often the request was sent.
    pub attempts: u32,
    /// Whether the answer broke off and the server had other bytes when it was asked for the rest.
    pub changed: bool,
}

impl TransportError {
    /// An error of a request that was sent once.
    pub(super) fn new(error: reqwest::Error) -> Self {
        Self {
            error,
            attempts: 1,
            changed: false,
        }
    }

    /// Whether there was no connection. A browser does not tell.
    pub fn is_connect(&self) -> bool {
        is_connect(&self.error)
    }
}

/// Whether there was no connection.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn is_connect(error: &reqwest::Error) -> bool {
    error.is_connect()
}

/// A browser does not tell.
#[cfg(target_arch = "wasm32")]
pub(super) fn is_connect(_: &reqwest::Error) -> bool {
    false
}

impl Deref for TransportError {
    type Target = reqwest::Error;

    fn deref(&self) -> &reqwest::Error {
        &self.error
    }
}

impl fmt::Display for TransportError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = &self.error;
        f.write_str(if self.changed {
            "the answer broke off, and the server has another one by now"
        } else if error.is_timeout() {
            "the time for the call ran out"
        } else if self.is_connect() {
            "the server cannot be reached"
        } else if error.is_body() || error.is_decode() {
            "the answer broke off"
        } else if error.is_redirect() {
            "the server redirects without end"
        } else {
            "the request cannot be sent"
        })
    }
}
