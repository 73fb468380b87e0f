//! One call on the wire.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::header::HeaderValue;
use reqwest::{StatusCode, Url};

use super::again::Again;
use super::content::Rewind;
use super::exchange::Exchange;
use super::extra::Extra;
use super::rest::Rest;
use super::server;
use super::{Answer, ByteStream, Core, Fault, Operation, Received, Retry, TokenSource, Whole};

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

    /// Sends a request, and takes the answer with its body. Of a body that the contract does not
    /// declare only a little is read, to keep the connection for the next call.
    ///
    /// # Errors
    /// There is no answer.
    #[inline]
    pub fn fetch(&self, request: reqwest::Request) -> impl Future<Output = Result<Whole, Fault>> {
        let sent = self.begin(request);
        async move {
            let drained = {
                let mut response = sent.await?;
                if let Some(whole) = self.whole(&mut response) {
                    return Ok(whole);
                }
                // On the heap: this is rare, and futures are as large as the largest part.
                Box::pin(self.drain(response))
            };
            Ok(drained.await)
        }
    }

    /// The answer, if its body has been read: what could be sent again was.
    fn whole(&self, response: &mut reqwest::Response) -> Option<Whole> {
        let mut body = self.exchange.take()?;
        let limit = self.limit(response.status());
        let cut = body.len() > limit;
        body.truncate(limit);
        Some(Whole::new(self.received(response, body), None, cut))
    }

    /// The answer, its body read now.
    async fn drain(&self, response: reqwest::Response) -> Whole {
        let limit = self.limit(response.status());
        let mut answer = self.answer(response);
        let read = answer.body.take(limit).await;
        answer.with(read)
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

    /// Sends a request, and takes the answer while its body is on the way.
    ///
    /// # Errors
    /// There is no answer.
    #[inline]
    pub fn send(&self, request: reqwest::Request) -> impl Future<Output = Result<Answer, Fault>> {
        // What its body needs to go on if it breaks off.
        let streams = self.operation.leaves(StatusCode::OK);
        let again = streams.then(|| Again::of(self, &request)).flatten();
        let mut rest = again.map(|again| Box::new(Rest::new(again)));
        let sent = self.begin(request);
        async move {
            let mut answer = self.answer(sent.await?);
            if let Some(rest) = &mut rest {
                rest.answered(answer.status, &answer.headers);
            }
            answer.body.rest = rest;
            Ok(answer)
        }
    }

    /// Sends a request.
    // No `async fn`: its future would hold the request, and what is known of it, twice.
    #[inline]
    fn begin(
        &self,
        request: reqwest::Request,
    ) -> impl Future<Output = Result<reqwest::Response, Fault>> {
        let sending = self.exec(self.http(), request);
        async move {
            let broken = |error| Fault::transport(error).after(self.exchange.tries());
            sending.await.map_err(broken)
        }
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

    /// An answer whose body is on the way, or has been read.
    #[inline]
    fn answer(&self, mut response: reqwest::Response) -> Answer {
        let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
        let mut body = match self.exchange.take() {
            Some(whole) => ByteStream::from(whole),
            None if response.content_length() == Some(0) => ByteStream::from(Bytes::new()),
            None => ByteStream::new(Box::pin(response.bytes_stream())),
        };
        body.attempts = self.exchange.tries();
        Answer {
            status,
            headers,
            body,
            limit: self.core.limit(),
        }
    }
}
