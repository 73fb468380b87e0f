//! Requests as they arrive.

use std::fmt;

use bytes::Bytes;
use hyper::HeaderMap;
use serde::de::DeserializeOwned;

/// A request as it arrived.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SentRequest {
    /// `GET`
    pub method: String,
    /// As it was spelled, percent-encoded: `/v1/items/a%20b`.
    pub path: String,
    /// What stands behind the `?`, percent-encoded; empty without any.
    pub query: String,
    /// Its headers, credentials among them.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
}

impl SentRequest {
    /// The body, read as JSON.
    ///
    /// # Errors
    /// It is not JSON, or not a `T`.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }

    /// A header's text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The media type of the body, with its parameters.
    pub(super) fn media(&self) -> &str {
        self.header("content-type").unwrap_or_default()
    }

    /// `name=value` of the query, each as it was spelled.
    pub(super) fn pairs(&self) -> Vec<&str> {
        let pairs = self.query.split('&');
        pairs.filter(|pair| !pair.is_empty()).collect()
    }

    /// `name=value` of the cookies.
    pub(super) fn cookies(&self) -> Vec<&str> {
        let all = self.headers.get_all("cookie").iter();
        let texts = all.filter_map(|value| value.to_str().ok());
        texts
            .flat_map(|text| text.split(';').map(str::trim))
            .collect()
    }
}

impl fmt::Display for SentRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)?;
        if !self.query.is_empty() {
            write!(f, "?{}", self.query)?;
        }
        Ok(())
    }
}
