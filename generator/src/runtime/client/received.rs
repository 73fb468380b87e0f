//! An answer whose body was read to its end but not understood, or not wanted.

use std::fmt;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, HeaderValue};

use super::extra::find;

/// Headers under which servers give the name of a request, for their support to look up.
const REQUEST_ID: [&str; 6] = [
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-ms-request-id",
];

/// An answer as it came.
#[derive(Clone)]
#[non_exhaustive]
pub struct Received {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, decompressed; cut off at the client's limit when it was longer.
    pub body: Bytes,
    /// How often the request was sent until it came.
    pub attempts: u32,
}

impl Received {
    /// The name that the server gave the request.
    #[inline]
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }
}

impl fmt::Debug for Received {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received")
            .field("status", &self.status)
            .field("headers", &super::redact::Headers(&self.headers))
            .field("body", &format_args!("[{} bytes]", self.body.len()))
            .field("attempts", &self.attempts)
            .finish()
    }
}

/// The name that the server gave the request, under any of its usual headers.
pub(super) fn request_id(headers: &HeaderMap) -> Option<&str> {
    for name in REQUEST_ID {
        if let Some(Ok(id)) = find(headers, name).map(HeaderValue::to_str) {
            return Some(id);
        }
    }
    None
}
