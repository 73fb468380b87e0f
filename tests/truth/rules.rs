//! One row a keyword: a value that breaks it is not sent, and is when the checks are off.

use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::rows::rows;
use crate::limits::Client;
use crate::limits::model::Limits;
use crate::runtime::{Builder, Error};

fn limits(body: &Value) -> Limits {
    serde_json::from_value(body.clone()).expect("rules are not for reading")
}

async fn server() -> (MockServer, Builder<Client>) {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(200).set_body_json(json!({}));
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let builder = Client::builder().base_url(server.uri());
    (server, builder)
}

async fn bodies(server: &MockServer) -> Vec<Value> {
    let requests = server.received_requests().await.expect("requests are kept");
    let body = |body: &[u8]| serde_json::from_slice(body).expect("a body is JSON");
    requests.iter().map(|request| body(&request.body)).collect()
}

#[tokio::test]
async fn what_breaks_a_rule_is_not_sent() {
    let (server, builder) = server().await;
    let client = builder.build().expect("a client");
    for (rule, pointer, body) in rows() {
        let error = client.save_limits("name", limits(&body)).send().await;
        let Err(Error::Violations(found)) = error else {
            panic!("{rule}: {error:?}");
        };
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.rule, one.pointer.as_str()))
            .collect();
        assert_eq!(found, [(rule, format!("/body{pointer}").as_str())]);
    }
    assert_eq!(bodies(&server).await, Vec::<Value>::new());
}

#[tokio::test]
async fn what_no_value_of_the_type_can_hold_is_not_sent() {
    let (server, builder) = server().await;
    let client = builder.build().expect("a client");
    for (body, held) in [
        (
            json!({"closed": {"a": 1, "b": 2}}),
            json!({"closed": {"a": 1}}),
        ),
        (
            json!({"unevaluated": {"a": 1, "b": 2}}),
            json!({"unevaluated": {"a": 1}}),
        ),
        (
            json!({"prefixItems": [1, "a", 2]}),
            json!({"prefixItems": [1, "a"]}),
        ),
    ] {
        let answer = client.save_limits("name", limits(&body)).send().await;
        assert!(answer.is_ok(), "{answer:?}");
        assert_eq!(bodies(&server).await.pop(), Some(held));
    }
}

#[tokio::test]
async fn all_that_is_wrong_is_told_at_once() {
    let (server, builder) = server().await;
    let client = builder.build().expect("a client");
    let body = json!({"minLength": "a", "minimum": 0, "pattern": "-"});
    let call = client
        .save_limits("too long", limits(&body))
        .page(0)
        .x_trace("xyz")
        .tags(vec!["a".to_owned(), "a".to_owned()]);
    let Err(Error::Violations(found)) = call.send().await else {
        panic!("it was sent");
    };
    let mut found: Vec<_> = found
        .iter()
        .map(|one| (one.pointer.as_str(), one.rule))
        .collect();
    found.sort_unstable();
    let expected = [
        ("/X-Trace", "pattern"),
        ("/body/minLength", "minLength"),
        ("/body/minimum", "minimum"),
        ("/body/pattern", "pattern"),
        ("/name", "maxLength"),
        ("/page", "minimum"),
        ("/tags", "uniqueItems"),
        ("/tags/0", "minLength"),
        ("/tags/1", "minLength"),
    ];
    assert_eq!(found, expected);
    assert_eq!(bodies(&server).await, Vec::<Value>::new());
}

#[tokio::test]
async fn checks_can_be_turned_off() {
    let (server, builder) = server().await;
    let client = builder.check(false).build().expect("a client");
    let mut sent = Vec::new();
    for (rule, _, body) in rows() {
        let answer = client.save_limits("name", limits(&body)).send().await;
        assert!(answer.is_ok(), "{rule}: {answer:?}");
        sent.push(body);
    }
    assert_eq!(bodies(&server).await, sent);
}

#[tokio::test]
async fn answers_are_not_checked() {
    for (rule, _, body) in rows() {
        let server = MockServer::start().await;
        let answer = ResponseTemplate::new(200).set_body_json(&body);
        Mock::given(any()).respond_with(answer).mount(&server).await;
        let client = Client::builder()
            .base_url(server.uri())
            .build()
            .expect("a client");
        let got = client.save_limits("name", Limits::new()).send().await;
        let got = got.unwrap_or_else(|error| panic!("{rule}: {error:?}"));
        assert_eq!(serde_json::to_value(&*got).expect("JSON"), body, "{rule}");
    }
}
