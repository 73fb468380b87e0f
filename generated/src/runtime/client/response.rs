//! An answer that went well.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

/// An answer with what the contract says it holds. Reads like its data: `files.items.len()`, also
/// where a property is called `data` or `status`.
#[derive(Clone)]
pub struct Response<T> {
    data: T,
    status: StatusCode,
    headers: HeaderMap,
}

impl<T> Response<T> {
    /// Puts an answer together, as a test does.
    pub fn new(data: T, status: StatusCode, headers: HeaderMap) -> Self {
        Self {
            data,
            status,
            headers,
        }
    }

    /// The data alone.
    pub fn into_data(self) -> T {
        self.data
    }

    /// The answer's status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The answer's headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The name that the server gave the request.
    pub fn request_id(&self) -> Option<&str> {
        super::received::request_id(&self.headers)
    }

    /// How long the server asks to be left alone, by `Retry-After` in seconds or with a date, or in
    /// milliseconds by a header of its own.
    pub fn retry_after(&self) -> Option<Duration> {
        super::wait::asked(&self.headers)
    }

    /// The same answer with other data.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            data: change(self.data),
            status: self.status,
            headers: self.headers,
        }
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.data
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("data", &self.data)
            .field("status", &self.status)
            .field("headers", &super::redact::Headers(&self.headers))
            .finish()
    }
}
