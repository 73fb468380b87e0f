//! One call on the wire.

use std::time::Duration;

use progenitor_client::{Error as WireError, ResponseValue};
use reqwest::Url;
use reqwest::header::{CONTENT_LENGTH, HeaderMap, USER_AGENT};

use super::{Answer, ByteStream, Core, Fault, Operation};

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
        if request.url().origin() == self.base.origin() {
            self.core.sign(self.operation, &mut request);
        }
        client.execute(request).await
    }

    /// Takes what the wire gave.
    ///
    /// # Errors
    /// There is no answer.
    pub fn receive(
        &self,
        sent: Result<ResponseValue<progenitor_client::ByteStream>, WireError<()>>,
    ) -> Result<Answer, Fault> {
        let value = match sent {
            Ok(value) => value,
            Err(WireError::UnexpectedResponse(response)) => ResponseValue::stream(response),
            Err(
                WireError::CommunicationError(error)
                | WireError::InvalidUpgrade(error)
                | WireError::ResponseBodyError(error),
            ) => return Err(Fault::transport(error)),
            Err(WireError::InvalidRequest(message) | WireError::Custom(message)) => {
                return Err(Fault::Request(message));
            }
            // The wire never reads bodies, so it has no reason for these.
            Err(WireError::ErrorResponse(_) | WireError::InvalidResponsePayload(..)) => {
                return Err(Fault::request("the answer was read before its time"));
            }
        };
        Ok(Answer {
            status: value.status(),
            headers: value.headers().clone(),
            body: ByteStream::new(value.into_inner_stream()),
            limit: self.core.limit(),
        })
    }
}
