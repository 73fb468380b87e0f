//! Canary: a secret in every credential, every way for a call to fail, and nothing printed of it.

use std::error::Error as _;
use std::fmt::Debug;
use std::time::Duration;

use serde_json::json;
use tokio::net::TcpListener;
use wiremock::matchers::{any, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::access::Client;
use crate::access::model::{Login, Thing};
use crate::logged;
use crate::runtime::Builder;
use crate::runtime::oauth::{Discovery, Grant};
use crate::{Error, Options};

/// Part of every secret here, and of nothing else.
const CANARY: &str = "canary";

fn clean(value: &impl Debug) -> String {
    let text = format!("{value:?}\n{value:#?}");
    // As published, percent-encoded, and as `canary:canary` in Base64.
    for shape in [CANARY, "c%61nary", "Y2FuYXJ5"] {
        assert!(!text.contains(shape), "{text}");
    }
    text
}

fn clean_error(error: &Error) {
    clean(error);
    clean(&error.to_string());
    clean(
        &error
            .details()
            .expect_err("no failure is declared")
            .to_string(),
    );
    let mut source = error.source();
    while let Some(cause) = source {
        clean(&cause);
        clean(&cause.to_string());
        source = cause.source();
    }
}

/// Every credential that the contract knows.
fn builder(base: &str, token_url: &str) -> Builder<Client> {
    let grant = Grant::password("canary-user", "canary-password")
        .client("canary-client", "canary-secret")
        .parameter("assertion", "canary")
        .token_url(token_url);
    clean(&grant);
    clean(&Grant::refresh_token("canary"));
    Client::builder()
        .base_url(base)
        .header_key("canary-header")
        .query_key("canary-query")
        .cookie_key("canary-cookie")
        .account("canary", "canary")
        .token("canary-token")
        .login("canary-login")
        .oauth_grant(grant)
}

/// Makes every call with secrets in its arguments too; all fail.
async fn fail(client: &Client, why: &str) -> usize {
    logged::listen();
    let options = || {
        let options = Options::default().timeout(Duration::from_millis(300));
        options.header("X-Trace", "canary")
    };
    clean(&options());
    clean(client);
    let keys = client.keys().signature("canary").options(options());
    let body = client.machine_body(Login::new("canary")).options(options());
    clean(&keys);
    clean(&body);
    let answers = [
        keys.send().await.map(|_| ()),
        client.basic().options(options()).send().await.map(|_| ()),
        client.bearer().options(options()).send().await.map(|_| ()),
        client
            .signed_in()
            .options(options())
            .send()
            .await
            .map(|_| ()),
        client.machine().options(options()).send().await.map(|_| ()),
        body.send().await.map(|_| ()),
    ];
    for answer in &answers {
        clean_error(answer.as_ref().expect_err(why));
    }
    clean(&logged::take());
    answers.len()
}

/// A server that answers so, and gives tokens with secrets.
async fn answering(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    let token = json!({"access_token": "canary-access", "refresh_token": "canary-refresh"});
    let token = ResponseTemplate::new(200).set_body_json(token);
    Mock::given(path("/token"))
        .respond_with(token)
        .mount(&server)
        .await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    server
}

#[tokio::test]
async fn answers_that_fail_show_nothing() {
    let other = MockServer::start().await;
    let away = format!("{}/?key=canary", other.uri());
    let json = |status: u16, body: &str| {
        ResponseTemplate::new(status)
            .insert_header("X-Token", "canary")
            .insert_header("Set-Cookie", "s=canary")
            .set_body_raw(body.to_owned(), "application/json")
    };
    for (why, answer) in [
        ("refused", json(401, r#"{"key": "canary"}"#)),
        ("not declared", json(418, "canary")),
        ("no JSON", json(200, "canary")),
        ("wrong type", json(200, r#"{"count": "canary"}"#)),
        ("wrong secret", json(200, r#"{"password": ["canary"]}"#)),
        (
            "another origin",
            ResponseTemplate::new(307).insert_header("Location", away.as_str()),
        ),
        (
            "a loop",
            ResponseTemplate::new(302).insert_header("Location", "/again?key=canary"),
        ),
        ("silence", json(200, "{}").set_delay(Duration::from_secs(5))),
        (
            "too large",
            json(
                200,
                &format!(r#"{{"password": "{}"}}"#, "canary".repeat(1000)),
            ),
        ),
    ] {
        let server = answering(answer).await;
        let builder = builder(&server.uri(), &format!("{}/token", server.uri()));
        clean(&builder);
        let client = builder.max_answer_size(4000).build().expect("a client");
        assert_eq!(fail(&client, why).await, 6);
        let requests = server.received_requests().await.expect("requests are kept");
        let sent = requests.iter().filter(|request| {
            let body = String::from_utf8_lossy(&request.body);
            format!("{:?} {body}", request.headers).contains(CANARY)
        });
        assert!(
            sent.count() >= 7,
            "{why}: every credential was sent, and so was the grant"
        );
    }
    let requests = other.received_requests().await.expect("requests are kept");
    assert!(requests.is_empty(), "credentials stay in their origin");
}

#[tokio::test]
async fn connections_that_fail_show_nothing() {
    // Nobody listens at port 1.
    let far = "http://127.0.0.1:1";
    let client = builder(far, &format!("{far}?key=canary")).build();
    fail(&client.expect("a client"), "nobody listens").await;

    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let hanging_up = tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            drop(connection);
        }
    });
    let base = format!("http://{address}");
    let client = builder(&base, &format!("{base}/token")).build();
    fail(&client.expect("a client"), "the server hangs up").await;
    hanging_up.abort();
}

#[tokio::test]
async fn token_endpoints_that_fail_show_nothing() {
    for (status, body) in [
        (
            400,
            r#"{"error": "invalid_grant", "error_description": "canary", "error_uri": "canary"}"#,
        ),
        (400, r#"{"error": "canary"}"#),
        (200, r#"{"access_token": "canary\n"}"#),
        (200, r#"{"access_token": "canary", "token_type": "canary"}"#),
        (500, "canary"),
    ] {
        let server = MockServer::start().await;
        let answer = ResponseTemplate::new(status).set_body_string(body);
        Mock::given(any()).respond_with(answer).mount(&server).await;
        let client = builder(&server.uri(), &server.uri())
            .build()
            .expect("a client");
        let error = client.machine().send().await.expect_err(body);
        assert!(matches!(error, Error::Token(_)), "{error:?}");
        clean_error(&error);
        let http = reqwest::Client::new();
        clean(
            &Discovery::fetch(&http, &server.uri())
                .await
                .expect_err(body),
        );
    }
}

#[tokio::test]
async fn what_is_refused_before_it_is_sent_shows_nothing() {
    let base = "http://127.0.0.1:1";
    let urls = [
        "http://canary:canary@host/",
        "http://host/?key=canary",
        "canary",
        "http://h/#canary",
    ];
    for url in urls {
        let builder = builder(url, base);
        clean(&builder);
        clean_error(&builder.build().expect_err(url));
        let client = Client::builder().base_url(base).build().expect("a client");
        let once = Options::default().base_url(url);
        clean(&once);
        clean_error(&client.plain().options(once).send().await.expect_err(url));
    }
    for url in [
        "http://canary:canary@host/",
        "canary",
        "http://host/#canary",
    ] {
        clean_error(&builder(base, url).build().expect_err(url));
    }
    let whole = || builder(base, base);
    for built in [
        whole().header_key("canary\n"),
        whole().cookie_key("canary; a"),
        whole().token("canary\0"),
        whole().user_agent("canary\n"),
    ] {
        clean_error(&built.build().expect_err("a header cannot hold it"));
    }
    let tenant = Client::builder().region("canary").tenant("canary/");
    clean(&tenant);
    clean_error(&tenant.build().expect_err("no such region"));

    let client = whole().build().expect("a client");
    let long = client.machine_body(Login::new(CANARY.repeat(10)));
    clean_error(&long.send().await.expect_err("the rule says 40 at most"));
    let odd = Options::default().header("X-Trace", "canary\n");
    clean_error(
        &client
            .plain()
            .options(odd)
            .send()
            .await
            .expect_err("a line break"),
    );
    let half = Client::builder()
        .base_url(base)
        .header_key("canary")
        .build();
    let half = half.expect("a client");
    clean_error(&half.keys().send().await.expect_err("two keys are missing"));
}

#[test]
fn models_show_nothing() {
    let thing = Thing::new().count(1).password("canary");
    assert!(clean(&thing).contains("[redacted]"));
}

#[tokio::test]
async fn there_are_logs_to_look_at() {
    logged::listen();
    let server = answering(ResponseTemplate::new(500)).await;
    let client = builder(&server.uri(), &server.uri()).build();
    let called = client.expect("a client").bearer().send().await;
    called.expect_err("a failure");
    clean(&logged::take());
    // What another test has taken, that test has looked at.
    assert!(logged::count() > 0);
}
