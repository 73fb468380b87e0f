//! One call on the wire.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use reqwest::header::HeaderValue;
use reqwest::{StatusCode, Url};

use super::content::Rewind;
use super::exchange::Exchange;
use super::extra::Extra;
use super::{Core, Fault, Operation, Received, Retry, TokenSource, Whole, gathered, server};

/// How much of a body nobody asked for is read.
const DRAINED: usize = 64 * 1024;

/// One call on the wire: where it goes, with whose credentials, and for how long.
#[derive(Clone, Debug)]
pub struct Call {
    pub(super) core: Core,
    pub(super) operation: &'static Operation,
    /// Where the operation's path is put behind, unless that is the client's own.
    pub(super) base: Option<Box<Url>>,
    /// Where it goes, unless that is made of its path and query.
    pub(super) url: Option<Box<Url>>,
    pub(super) timeout: Option<Duration>,
    /// How long the body is, where that has to be stated.
    pub(super) length: Option<u64>,
    /// The media types that the contract's answers have.
    pub(super) accept: Option<HeaderValue>,
    /// The body's media type.
    pub(super) media: Option<HeaderValue>,
    /// The caller's own headers.
    pub(super) extra: Extra,
    pub(super) token: Option<Box<Token>>,
    pub(super) retry: Retry,
    pub(super) rewind: Option<Rewind>,
    pub(super) exchange: Exchange,
}

/// An access token, and what has fetched it.
#[derive(Clone)]
pub(super) struct Token {
    pub(super) source: Arc<dyn TokenSource>,
    pub(super) value: HeaderValue,
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// A call with everything it sends. It stays in its place on the heap, so that the future
/// of every operation is small.
#[derive(Debug)]
pub struct Prepared {
    /// The call.
    pub call: Call,
    pub(super) path: Vec<(&'static str, String)>,
    pub(super) query: String,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) cookie: Option<String>,
    pub(super) body: reqwest::Body,
}

impl Prepared {
    /// The URL with this text, its path and query, behind the base URL.
    ///
    /// # Errors
    /// [`Fault::Request`]: it is no URL.
    pub fn url(&self, pieces: &[&str]) -> Result<Url, Fault> {
        self.call.url(pieces)
    }

    /// The HTTP client.
    pub fn http(&self) -> &reqwest::Client {
        self.call.http()
    }

    /// A path parameter, percent-encoded.
    pub fn path(&self, name: &str) -> &str {
        find(&self.path, name).unwrap_or_default()
    }

    /// `?name=value&…`, or nothing.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// A header parameter that the contract demands.
    pub fn header(&self, name: &str) -> &str {
        find(&self.headers, name).unwrap_or_default()
    }

    /// A header parameter that the caller may leave out.
    pub fn header_if_any(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    /// The `Cookie` header.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// The body, once; empty when there is none.
    pub fn body(&mut self) -> reqwest::Body {
        std::mem::take(&mut self.body)
    }

    /// The media type of the body.
    pub fn content_type(&self) -> Option<&str> {
        self.call.media.as_ref()?.to_str().ok()
    }
}

fn find<'a>(texts: &'a [(&'static str, String)], name: &str) -> Option<&'a str> {
    texts
        .iter()
        .find(|(other, _)| *other == name)
        .map(|(_, text)| text.as_str())
}

impl Call {
    /// The URL with this text, its path and query, behind the base URL.
    ///
    /// # Errors
    /// [`Fault::Request`]: it is no URL.
    pub fn url(&self, pieces: &[&str]) -> Result<Url, Fault> {
        server::behind(self.base_url(), pieces)
    }

    pub(super) fn base_url(&self) -> &Url {
        let own = self.base.as_deref();
        own.unwrap_or_else(|| self.core.base())
    }

    /// The HTTP client.
    pub fn http(&self) -> &reqwest::Client {
        self.core.http()
    }

    /// The answer, if its body has been read: what could be sent again was.
    pub(super) fn whole(&self, response: &mut reqwest::Response) -> Option<Whole> {
        let mut body = self.exchange.take()?;
        let limit = self.limit(response.status());
        let cut = body.len() > limit;
        body.truncate(limit);
        Some(Whole::new(self.received(response, body), None, cut))
    }

    /// The answer, its body read now. Of a body that the contract does not declare only a little is
    /// read, to keep the connection for the next call.
    pub(super) async fn drain(&self, mut response: reqwest::Response) -> Whole {
        let limit = self.limit(response.status());
        let is_empty = response.content_length() == Some(0);
        let mut received = self.received(&mut response, Bytes::new());
        if is_empty {
            return Whole::new(received, None, false);
        }
        let mut pieces = pin!(response.bytes_stream());
        match gathered::up_to(limit, |context| pieces.as_mut().poll_next(context)).await {
            Ok((body, all)) => {
                received.body = body;
                Whole::new(received, None, !all)
            }
            Err(error) => {
                let fault = Fault::transport(error).after(received.attempts);
                Whole::new(received, Some(fault), false)
            }
        }
    }

    /// How much of an answer's body is read.
    fn limit(&self, status: StatusCode) -> usize {
        let limit = self.core.limit();
        if self.operation.leaves(status) {
            limit.min(DRAINED)
        } else {
            limit
        }
    }

    /// What a request came to in the end.
    pub(super) fn sent(
        &self,
        sent: reqwest::Result<reqwest::Response>,
    ) -> Result<reqwest::Response, Fault> {
        sent.map_err(|error| Fault::transport(error).after(self.exchange.tries()))
    }

    /// An answer with its body, which has been read.
    fn received(&self, response: &mut reqwest::Response, body: Bytes) -> Received {
        Received {
            status: response.status(),
            headers: std::mem::take(response.headers_mut()),
            body,
            attempts: self.exchange.tries(),
        }
    }
}
