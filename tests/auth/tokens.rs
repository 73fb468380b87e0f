//! Tokens that a generated client fetches.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use wiremock::matchers::{any, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use crate::access::Client;
use crate::access::model::Login;
use crate::runtime::oauth::Grant;
use crate::{Error, StatusCode};

/// An API with its own token endpoint, whose first token is refused.
async fn server() -> MockServer {
    let server = MockServer::start().await;
    let number = AtomicUsize::new(0);
    let issue = move |_: &Request| {
        let number = number.fetch_add(1, Ordering::SeqCst);
        ResponseTemplate::new(200).set_body_json(json!({"access_token": format!("t{number}")}))
    };
    Mock::given(path("/token"))
        .respond_with(issue)
        .mount(&server)
        .await;
    let answer = |request: &Request| {
        let old = request
            .headers
            .get("authorization")
            .is_some_and(|value| value == "Bearer t0");
        ResponseTemplate::new(if old { 401 } else { 200 }).set_body_raw("{}", "application/json")
    };
    Mock::given(any()).respond_with(answer).mount(&server).await;
    server
}

fn client(server: &MockServer) -> Client {
    let builder = Client::builder().base_url(server.uri()).header_key("key");
    let builder = builder.oauth_grant(Grant::client_credentials("me", "secret"));
    builder.build().expect("a client")
}

/// What the server got: method, path, credential and body.
async fn got(server: &MockServer) -> Vec<String> {
    let requests = server.received_requests().await.expect("requests are kept");
    let line = |request: &Request| {
        let header = |name| {
            request
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok())
        };
        format!(
            "{} {} {} {} {}",
            request.method,
            request.url.path(),
            header("authorization").unwrap_or("-"),
            header("x-key").unwrap_or("-"),
            String::from_utf8_lossy(&request.body)
        )
    };
    requests.iter().map(line).collect()
}

const TOKEN: &str =
    "POST /token Basic bWU6c2VjcmV0 - grant_type=client_credentials&scope=read%20write";

#[tokio::test]
async fn a_refused_token_is_renewed_and_the_call_repeated() {
    let server = server().await;
    let client = client(&server);
    client
        .machine_body(Login::new("p"))
        .send()
        .await
        .expect("a thing");
    client.machine().send().await.expect("a thing");
    let body = r#"{"password":"p"}"#;
    let first = format!("POST /machine Bearer t0 - {body}");
    let second = format!("POST /machine Bearer t1 - {body}");
    let calls = [TOKEN, &first, TOKEN, &second, "GET /machine Bearer t1 - "];
    assert_eq!(got(&server).await, calls);
}

#[tokio::test]
async fn a_token_may_travel_with_another_credential() {
    let server = server().await;
    let client = client(&server);
    client.machine_stream("b").send().await.expect("a thing");
    let calls = got(&server).await;
    assert_eq!(calls[3], "PUT /machine Bearer t1 key b");
}

#[tokio::test]
async fn calls_without_the_scheme_fetch_nothing() {
    let server = server().await;
    let client = client(&server);
    client.plain().send().await.expect("a thing");
    client.bearer().send().await.expect("a thing");
    assert_eq!(got(&server).await, ["GET /plain - - ", "GET /bearer - - "]);
}

#[tokio::test]
async fn a_token_at_hand_is_sent_as_it_is() {
    let server = server().await;
    let builder = Client::builder().base_url(server.uri());
    let client = builder
        .oauth("mine")
        .login("theirs")
        .build()
        .expect("a client");
    client.machine().send().await.expect("a thing");
    client.signed_in().send().await.expect("a thing");
    let calls = [
        "GET /machine Bearer mine - ",
        "GET /signed-in Bearer theirs - ",
    ];
    assert_eq!(got(&server).await, calls);
}

#[tokio::test]
async fn without_a_token_nothing_is_sent() {
    let server = MockServer::start().await;
    let no = ResponseTemplate::new(400).set_body_json(json!({"error": "invalid_scope"}));
    Mock::given(any()).respond_with(no).mount(&server).await;
    let error = client(&server)
        .machine()
        .send()
        .await
        .expect_err("no token");
    assert!(matches!(error, Error::Token(_)), "{error:?}");
    assert_eq!(error.status(), None::<StatusCode>);
    assert_eq!(got(&server).await, [TOKEN]);
}

#[test]
fn a_token_url_in_clear_has_to_be_the_callers_own() {
    let build = |grant| Client::builder().oauth_grant(grant).build().map(|_| ());
    assert!(build(Grant::client_credentials("me", "secret")).is_ok());
    // The contract's is http, and so left out at generation.
    assert!(build(Grant::refresh_token("r")).is_ok());
    let discovered = Client::builder()
        .login_grant(Grant::refresh_token("r"))
        .build();
    let error = discovered
        .expect_err("the contract names no token URL")
        .to_string();
    assert!(error.contains("`token_url`"), "{error}");
}
