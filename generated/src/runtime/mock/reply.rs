//! Replies: answers as they go on the wire.

use std::time::Duration;

use bytes::Bytes;
use hyper::Response;
use serde::Serialize;

use super::body::Given;

/// An answer as it goes on the wire.
#[derive(Clone, Debug)]
pub struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Bytes,
    pub(super) delay: Duration,
    /// Of how many bytes is sent before the connection breaks.
    pub(super) part: Option<usize>,
}

impl Reply {
    /// An answer with this status, at once and without a body.
    pub fn new(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Bytes::new(),
            delay: Duration::ZERO,
            part: None,
        }
    }

    /// With a header more.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// With this body.
    #[must_use]
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    /// With this body as JSON.
    ///
    /// # Panics
    /// It cannot be written as JSON.
    #[must_use]
    pub fn json(self, value: &impl Serialize) -> Self {
        match serde_json::to_vec(value) {
            Ok(body) => self.header("content-type", "application/json").body(body),
            Err(error) => panic!("the answer cannot be written: {error}"),
        }
    }

    /// With items, one behind the other, as the media type has it: `text/event-stream` of events,
    /// whose data is text or JSON; `application/json-seq`; for any other, a line of JSON each.
    ///
    /// # Panics
    /// One cannot be written as JSON.
    #[must_use]
    pub fn items<T: Serialize>(self, media: &str, items: impl IntoIterator<Item = T>) -> Self {
        let body = super::json::sequence(media, items);
        self.header("content-type", media).body(body)
    }

    pub(super) fn response(&self) -> Result<Response<Given>, hyper::http::Error> {
        let mut response = Response::builder().status(self.status);
        for (name, value) in &self.headers {
            response = response.header(name, value);
        }
        response.body(Given::new(self.body.clone(), self.part))
    }
}
