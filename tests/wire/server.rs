//! The server on loopback, and what it got.

use std::fmt::Display;

use serde_json::Value;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

/// Headers that an HTTP client sets by itself.
const TRANSPORT: [&str; 4] = ["accept-encoding", "content-length", "host", "user-agent"];

/// The name that the server gives every request.
pub(crate) const REQUEST_ID: &str = "request-1";

/// A request as the contract says it is, or as the server got it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sent {
    pub(crate) method: String,
    /// Path and query, percent-encoded.
    pub(crate) target: String,
    /// Sorted; without those of the transport.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Value>,
}

impl Sent {
    /// A request that accepts JSON and sends nothing else.
    pub(crate) fn new(method: &str, target: &str) -> Self {
        Self {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: Vec::new(),
            body: None,
        }
        .header("accept", "application/json")
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self.headers.sort();
        self
    }

    pub(crate) fn json(mut self, body: Value) -> Self {
        self.body = Some(body);
        self.header("content-type", "application/json")
    }

    fn got(request: &Request) -> Self {
        let query = request
            .url
            .query()
            .map_or_else(String::new, |query| format!("?{query}"));
        let mut headers: Vec<_> = request
            .headers
            .iter()
            .filter(|(name, _)| !TRANSPORT.contains(&name.as_str()))
            .map(|(name, value)| {
                let value = value.to_str().expect("a header value is text");
                (name.as_str().to_owned(), value.to_owned())
            })
            .collect();
        headers.sort();
        Self {
            method: request.method.to_string(),
            target: format!("{}{query}", request.url.path()),
            headers,
            body: (!request.body.is_empty())
                .then(|| serde_json::from_slice(&request.body).expect("a body is JSON")),
        }
    }
}

/// A server that answers every request alike.
pub(crate) struct Server(MockServer);

impl Server {
    pub(crate) async fn answering(status: u16, body: impl Display) -> Self {
        let server = MockServer::start().await;
        let answer = ResponseTemplate::new(status)
            .insert_header("x-request-id", REQUEST_ID)
            .set_body_raw(body.to_string(), "application/json");
        Mock::given(any()).respond_with(answer).mount(&server).await;
        Self(server)
    }

    pub(crate) fn url(&self) -> String {
        self.0.uri()
    }

    /// The requests it got, as they came.
    pub(crate) async fn requests(&self) -> Vec<Request> {
        self.0.received_requests().await.expect("requests are kept")
    }

    pub(crate) async fn sent(&self) -> Vec<Sent> {
        self.requests().await.iter().map(Sent::got).collect()
    }
}
