//! One call on the wire.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_LENGTH, HeaderMap, HeaderValue, USER_AGENT};
use reqwest::{StatusCode, Url};

use super::{Answer, ByteStream, Core, Fault, Operation, TokenSource, Whole};

/// One call on the wire: where it goes, with whose credentials, and for how long.
#[derive(Clone, Debug)]
pub struct Call {
    pub(super) core: Core,
    pub(super) operation: &'static Operation,
    pub(super) base: Url,
    pub(super) timeout: Option<Duration>,
    /// How long the body is, where that has to be stated.
    pub(super) length: Option<u64>,
    /// The caller's own headers.
    pub(super) extra: HeaderMap,
    pub(super) token: Option<Token>,
}

/// An access token, and what has fetched it.
#[derive(Clone)]
pub(super) struct Token {
    source: Arc<dyn TokenSource>,
    value: HeaderValue,
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// A call with everything it sends but the body.
#[derive(Debug)]
pub struct Prepared {
    /// The call.
    pub call: Call,
    pub(super) path: Vec<(&'static str, String)>,
    pub(super) query: String,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) cookie: Option<String>,
    pub(super) media: Option<String>,
}

impl Prepared {
    /// The call with an access token, where the caller has the client fetch one.
    ///
    /// # Errors
    /// [`Fault::Token`]: there is none. The call has not been sent.
    pub async fn authorized(mut self) -> Result<Self, Fault> {
        let call = &mut self.call;
        let sent = |name: &str| call.extra.contains_key(name);
        if sent(AUTHORIZATION.as_str()) {
            return Ok(self);
        }
        if let Some(source) = call.core.tokens(call.operation, sent) {
            let value = source.authorization(call.core.http(), None).await;
            let value = value.map_err(Fault::Token)?;
            call.token = Some(Token { source, value });
        }
        Ok(self)
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

    /// The media types that the contract's answers have.
    pub fn accept(&self) -> &'static str {
        self.call.operation.accept
    }

    /// The media type of a body that the contract demands.
    pub fn content_type(&self) -> &str {
        self.media.as_deref().unwrap_or_default()
    }

    /// The media type of a body that the caller may leave out.
    pub fn content_type_if_any(&self) -> Option<&str> {
        self.media.as_deref()
    }
}

fn find<'a>(texts: &'a [(&'static str, String)], name: &str) -> Option<&'a str> {
    texts
        .iter()
        .find(|(other, _)| *other == name)
        .map(|(_, text)| text.as_str())
}

impl Call {
    /// The URL that the operation's path is put behind, without a slash at its end.
    pub fn base(&self) -> &str {
        self.base.as_str().trim_end_matches('/')
    }

    /// The HTTP client.
    pub fn http(&self) -> &reqwest::Client {
        self.core.http()
    }

    /// Sends a request with the caller's credentials.
    ///
    /// # Errors
    /// There is no connection, or it breaks before the answer's headers.
    pub async fn exec(
        &self,
        client: &reqwest::Client,
        mut request: reqwest::Request,
    ) -> reqwest::Result<reqwest::Response> {
        request
            .headers_mut()
            .entry(USER_AGENT)
            .or_insert_with(|| self.core.agent());
        if let Some(length) = self.length {
            request.headers_mut().insert(CONTENT_LENGTH, length.into());
        }
        for (name, value) in &self.extra {
            request.headers_mut().insert(name, value.clone());
        }
        if let Some(timeout) = self.timeout {
            *request.timeout_mut() = Some(timeout);
        }
        // Credentials are for the server that the caller or the contract named, no other.
        if request.url().origin() != self.base.origin() {
            return client.execute(request).await;
        }
        let Some(Token { source, value }) = &self.token else {
            self.core.sign(self.operation, &mut request);
            return client.execute(request).await;
        };
        // Not if its body is a stream, which is gone once it is sent.
        let again = request.try_clone();
        let response = client.execute(self.signed(request, value)).await?;
        if response.status() != StatusCode::UNAUTHORIZED {
            return Ok(response);
        }
        // Without another token this is the answer.
        match (source.authorization(client, Some(value)).await, again) {
            (Ok(value), Some(again)) => client.execute(self.signed(again, &value)).await,
            _ => Ok(response),
        }
    }

    fn signed(&self, mut request: reqwest::Request, token: &HeaderValue) -> reqwest::Request {
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, token.clone());
        self.core.sign(self.operation, &mut request);
        request
    }

    /// Sends a request, and takes the answer with its body.
    ///
    /// # Errors
    /// There is no answer.
    pub async fn fetch(&self, request: reqwest::Request) -> Result<Whole, Fault> {
        Ok(self.send(request).await?.whole().await)
    }

    /// Sends a request, and takes the answer while its body is on the way.
    ///
    /// # Errors
    /// There is no answer.
    pub async fn send(&self, request: reqwest::Request) -> Result<Answer, Fault> {
        // On the heap, so that the future of every operation is small.
        let sent = Box::pin(self.exec(self.http(), request)).await;
        let mut response = sent.map_err(Fault::transport)?;
        Ok(Answer {
            status: response.status(),
            headers: std::mem::take(response.headers_mut()),
            body: ByteStream::new(Box::pin(response.bytes_stream())),
            limit: self.core.limit(),
        })
    }
}
