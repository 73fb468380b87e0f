//! Answers that no server should give: an error with status, body and place, never a panic.

use std::sync::{Arc, Mutex};

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use wiremock::matchers;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use crate::limits::Client;
use crate::limits::model::Limits;
use crate::runtime::Error;
use crate::runtime::check::same;

/// The body of the next answer.
#[derive(Clone, Default)]
struct Body(Arc<Mutex<Vec<u8>>>);

impl Respond for Body {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let body = self.0.lock().expect("no other test holds it").clone();
        ResponseTemplate::new(200).set_body_raw(body, "application/json")
    }
}

struct Exchange {
    runtime: Runtime,
    client: Client,
    body: Body,
    /// Answers as long as it is not dropped.
    _server: MockServer,
}

impl Exchange {
    fn new() -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let body = Body::default();
        let server = runtime.block_on(async {
            let server = MockServer::start().await;
            Mock::given(matchers::any())
                .respond_with(body.clone())
                .mount(&server)
                .await;
            server
        });
        let client = Client::builder()
            .base_url(server.uri())
            .build()
            .expect("a client");
        Self {
            runtime,
            client,
            body,
            _server: server,
        }
    }

    /// What the client makes of a body. An error that is not about reading it, or that does not
    /// have all of it, fails the test.
    fn read(&self, body: &[u8]) -> Result<Limits, String> {
        *self.body.0.lock().expect("no other test holds it") = body.to_vec();
        let call = self.client.save_limits("name", Limits::new());
        match self.runtime.block_on(call.send()) {
            Ok(answer) => Ok(answer.into_data()),
            Err(Error::Decode(found)) => {
                assert_eq!(found.received.status, 200);
                assert_eq!(found.received.body, body);
                assert!(!found.message.is_empty());
                Err(found.path)
            }
            Err(other) => panic!("{other:?}"),
        }
    }
}

fn full() -> Value {
    json!({
        "minLength": "text", "pattern": "a", "minimum": 1, "maximum": 1.5, "multipleOf": 0.01,
        "minItems": [1, 2], "uniqueItems": [1.5, 2.5], "minProperties": {"a": 1},
        "nested": [{"inner": {"a/b": "x"}}, {}], "other": [{"deep": null}],
    })
}

#[test]
fn cut_answers_are_errors() {
    let (exchange, text) = (Exchange::new(), full().to_string());
    assert!(exchange.read(text.as_bytes()).is_ok());
    for length in 0..text.len() {
        let cut = text.get(..length).expect("the text is ASCII");
        assert!(exchange.read(cut.as_bytes()).is_err(), "{cut}");
    }
}

#[test]
fn wrong_types_are_errors_at_their_place() {
    let exchange = Exchange::new();
    let rows = [
        ("/minLength", json!(7)),
        ("/pattern", json!(["a"])),
        ("/minimum", json!("1")),
        ("/minimum", json!(1.5)),
        ("/maximum", json!({})),
        ("/multipleOf", json!(true)),
        ("/minItems", json!({"0": 1})),
        ("/minItems/1", json!("2")),
        ("/uniqueItems/0", json!([])),
        ("/minProperties", json!([])),
        ("/minProperties/a", json!("1")),
        ("/nested", json!({})),
        ("/nested/0", json!("inner")),
        ("/nested/0/inner", json!([])),
        ("/nested/0/inner/a~1b", json!(1)),
    ];
    for (pointer, wrong) in rows {
        let mut answer = full();
        *answer.pointer_mut(pointer).expect(pointer) = wrong;
        let path = exchange.read(answer.to_string().as_bytes());
        assert_eq!(path.err().as_deref(), Some(pointer));
    }
    assert!(exchange.read(b"[]").is_err() && exchange.read(b"null").is_err());
}

#[test]
fn deep_answers_are_errors() {
    const DEPTH: usize = 200_000;
    let exchange = Exchange::new();
    let nested = |open: &str, close: &str| open.repeat(DEPTH) + "1" + &close.repeat(DEPTH);
    for deep in [
        nested("[", "]"),
        nested("{\"a\":", "}"),
        "[".repeat(DEPTH),
        "{\"a\":".repeat(DEPTH),
    ] {
        for answer in [
            deep.clone(),
            format!("{{\"other\":{deep}}}"),
            format!("{{\"nested\":{deep}}}"),
        ] {
            assert!(exchange.read(answer.as_bytes()).is_err());
        }
    }
}

#[test]
fn bytes_never_panic() {
    let exchange = Exchange::new();
    let bytes = proptest::collection::vec(any::<u8>(), 0..64);
    let flipped = (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(place, byte)| {
        let mut text = full().to_string().into_bytes();
        let place = place.index(text.len());
        text[place] = byte;
        text
    });
    let soup =
        proptest::string::string_regex("[\\[\\]{}:,\"0-9a-z.eE+ \\\\u-]{0,80}").expect("a pattern");
    let answers = prop_oneof![bytes, flipped, soup.prop_map(String::into_bytes)];
    let config = ProptestConfig {
        cases: 1000,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    // The same answers each time: what is found on one machine fails on every other.
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let checked = runner.run(&answers, |answer| {
        if let Ok(read) = exchange.read(&answer) {
            // What is read is kept.
            let sent: Value = serde_json::from_slice(&answer).expect("it was read as JSON");
            let written = serde_json::to_value(&read).expect("JSON");
            prop_assert!(same(&written, &sent), "{written} for {sent}");
        }
        Ok(())
    });
    checked.unwrap_or_else(|error| panic!("{error}"));
}
