//! A server that gives its answers one after the other, and keeps what it was asked.

use std::sync::Mutex;

use serde_json::Value;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// Answers in order; the last one for good.
struct Script(Mutex<Vec<ResponseTemplate>>);

impl Respond for Script {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let mut answers = self.0.lock().expect("no test panics with it");
        let answer = answers.pop().expect("there is an answer");
        if answers.is_empty() {
            answers.push(answer.clone());
        }
        answer
    }
}

/// A server with a script.
pub(crate) struct Server(MockServer);

impl Server {
    pub(crate) async fn with(answers: Vec<ResponseTemplate>) -> Self {
        let server = MockServer::start().await;
        let script = Script(Mutex::new(answers.into_iter().rev().collect()));
        Mock::given(any()).respond_with(script).mount(&server).await;
        Self(server)
    }

    pub(crate) fn url(&self) -> String {
        self.0.uri()
    }

    pub(crate) async fn requests(&self) -> Vec<Request> {
        self.0.received_requests().await.expect("requests are kept")
    }

    /// Path and query of each request.
    pub(crate) async fn targets(&self) -> Vec<String> {
        let requests = self.requests().await;
        let target = |request: &Request| match request.url.query() {
            Some(query) => format!("{}?{query}", request.url.path()),
            None => request.url.path().to_owned(),
        };
        requests.iter().map(target).collect()
    }
}

pub(crate) fn json(body: Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(body)
}
