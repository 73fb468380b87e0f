//! One call on the wire.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use progenitor_client::{Error as WireError, ResponseValue};
use reqwest::Url;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

use super::content::Rewind;
use super::exchange::Exchange;
use super::{Answer, ByteStream, Core, Fault, Operation, Retry, TokenSource};

/// One call on the wire: where it goes, with whose credentials, and for how long.
#[derive(Clone, Debug)]
pub struct Call {
    pub(super) core: Core,
    pub(super) operation: &'static Operation,
    pub(super) base: Url,
    /// Where it goes, unless that is made of its path and query.
    pub(super) url: Option<Url>,
    pub(super) timeout: Option<Duration>,
    /// How long the body is, where that has to be stated.
    pub(super) length: Option<u64>,
    /// The caller's own headers.
    pub(super) extra: HeaderMap,
    pub(super) token: Option<Token>,
    pub(super) retry: Retry,
    pub(super) rewind: Option<Rewind>,
    pub(super) exchange: Arc<Exchange>,
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

    /// Takes what the wire gave.
    ///
    /// # Errors
    /// There is no answer.
    pub fn receive(
        &self,
        sent: Result<ResponseValue<progenitor_client::ByteStream>, WireError<()>>,
    ) -> Result<Answer, Fault> {
        let attempts = self.exchange.tries();
        let value = match sent {
            Ok(value) => value,
            Err(WireError::UnexpectedResponse(response)) => ResponseValue::stream(response),
            Err(
                WireError::CommunicationError(error)
                | WireError::InvalidUpgrade(error)
                | WireError::ResponseBodyError(error),
            ) => return Err(Fault::transport(error).after(attempts)),
            Err(WireError::InvalidRequest(message) | WireError::Custom(message)) => {
                return Err(Fault::Request(message));
            }
            // The wire never reads bodies, so it has no reason for these.
            Err(WireError::ErrorResponse(_) | WireError::InvalidResponsePayload(..)) => {
                return Err(Fault::request("the answer was read before its time"));
            }
        };
        let (status, headers) = (value.status(), value.headers().clone());
        let mut body = match self.exchange.take() {
            Some(whole) => ByteStream::from(whole),
            None => ByteStream::new(value.into_inner_stream()),
        };
        body.attempts = attempts;
        Ok(Answer {
            status,
            headers,
            body,
            limit: self.core.limit(),
        })
    }
}
