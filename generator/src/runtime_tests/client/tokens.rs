//! Access tokens that are fetched: how often, with what, and for whom.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use wiremock::matchers::{any, path};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use super::Client;
use crate::runtime::client::Wire;
use crate::runtime::oauth::{Endpoints, Grant};
use crate::runtime::{
    Api, Builder, Error, Fault, Operation, Options, Prepared, Response, Scheme, Whole, scheme,
};

pub(super) static API: Api = Api {
    servers: &[],
    schemes: &[
        Scheme {
            id: "oauth",
            kind: &scheme::Authorization("Bearer"),
        },
        Scheme {
            id: "key",
            kind: &scheme::Header("X-Key"),
        },
    ],
};

static CALL: Operation = Operation {
    id: "call",
    method: "GET",
    path: "/x/1",
    query: "",
    accept: "",
    security: &[&[0]],
    servers: &[],
    idempotent: true,
    tokens: true,
    ..Operation::PLAIN
};

static ENDPOINTS: Endpoints = Endpoints {
    client_credentials: Some("/token"),
    password: Some("/token"),
    refresh: Some("/refresh"),
    scopes: &["read", "write"],
};

/// Gives tokens `t1`, `t2`, … with these properties beside.
struct Issuer(AtomicUsize, Value);

impl Respond for Issuer {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        let mut body = self.1.clone();
        body["access_token"] = json!(format!("t{number}"));
        let slow = Duration::from_millis(50);
        ResponseTemplate::new(200)
            .set_body_json(body)
            .set_delay(slow)
    }
}

/// A server that gives tokens and accepts all but those in `refused`.
async fn server(more: Value, refused: &'static [&'static str]) -> MockServer {
    let server = MockServer::start().await;
    for place in ["/token", "/refresh"] {
        let issuer = Issuer(
            AtomicUsize::new(if place == "/token" { 0 } else { 10 }),
            more.clone(),
        );
        Mock::given(path(place))
            .respond_with(issuer)
            .mount(&server)
            .await;
    }
    let api = move |request: &Request| {
        let token = request
            .headers
            .get("authorization")
            .and_then(|it| it.to_str().ok());
        let token = token
            .and_then(|it| it.strip_prefix("Bearer "))
            .unwrap_or_default();
        ResponseTemplate::new(if refused.contains(&token) { 401 } else { 200 })
    };
    Mock::given(any()).respond_with(api).mount(&server).await;
    server
}

pub(super) fn client(server: &MockServer, grant: Grant) -> Client {
    let builder: Builder<Client> = Builder::new(&API).base_url(server.uri());
    let builder = builder.put_tokens(0, grant.tokens(&ENDPOINTS));
    builder.put_credential(1, "k".to_owned()).build().unwrap()
}

pub(super) fn machine() -> Grant {
    Grant::client_credentials("me:", "p&ss")
}

pub(super) async fn call(client: &Client) -> Result<u16, Error> {
    let draft = client.0.draft(&CALL, Options::default());
    Ok(draft.ready(wire).fetch(any_answer).await?.status().as_u16())
}

/// No status is a failure.
fn any_answer(answer: Whole) -> Result<Response<()>, Error> {
    answer.empty()
}

fn wire(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    Ok(call.http().get(call.url(&["/x/1"])?))
}

/// What a place of the server got: the credential and the body of each request.
pub(super) async fn got(server: &MockServer, place: &str) -> Vec<String> {
    let requests = server.received_requests().await.unwrap();
    let here = requests
        .iter()
        .filter(|request| request.url.path() == place);
    here.map(|request| {
        let credential = request.headers.get("authorization");
        let credential = credential.and_then(|it| it.to_str().ok()).unwrap_or("-");
        assert!(place == "/x/1" || !request.headers.contains_key("x-key"));
        format!("{credential} {}", String::from_utf8_lossy(&request.body))
            .trim()
            .to_owned()
    })
    .collect()
}

#[tokio::test]
async fn one_request_for_all_calls_that_wait() {
    let server = server(json!({"token_type": "bearer", "expires_in": 3600}), &[]).await;
    let client = std::sync::Arc::new(client(&server, machine()));
    let calls: Vec<_> = (0..20)
        .map(|_| {
            let client = std::sync::Arc::clone(&client);
            tokio::spawn(async move { call(&client).await.unwrap() })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap(), 200);
    }
    // `me%3A:p%26ss`: RFC 6749, section 2.3.1.
    let expected = "Basic bWUlM0E6cCUyNnNz grant_type=client_credentials&scope=read%20write";
    assert_eq!(got(&server, "/token").await, [expected]);
    assert_eq!(got(&server, "/x/1").await, ["Bearer t1"; 20]);
}

#[tokio::test]
async fn what_is_sent_for_a_token() {
    for (grant, place, expected) in [
        (
            machine()
                .secret_in_body()
                .scopes(["a"])
                .parameter("audience", "b"),
            "/token",
            "- grant_type=client_credentials&scope=a&audience=b&client_id=me%3A&client_secret=p%26ss",
        ),
        (
            Grant::password("u", "p w")
                .public_client("me")
                .scopes(Vec::<String>::new()),
            "/token",
            "- grant_type=password&username=u&password=p%20w&client_id=me",
        ),
        (
            Grant::refresh_token("r"),
            "/refresh",
            "- grant_type=refresh_token&refresh_token=r",
        ),
    ] {
        let server = server(json!({}), &[]).await;
        assert_eq!(call(&client(&server, grant)).await.unwrap(), 200);
        assert_eq!(got(&server, place).await, [expected]);
    }
}

#[tokio::test]
async fn a_token_is_kept_until_it_is_about_to_expire() {
    for (life, tokens) in [
        (json!(null), 1),
        (json!(1), 2),
        (json!("1"), 2),
        (json!(u64::MAX), 1),
    ] {
        let server = server(json!({ "expires_in": life }), &[]).await;
        let client = client(&server, machine());
        call(&client).await.unwrap();
        call(&client).await.unwrap();
        tokio::time::sleep(Duration::from_millis(950)).await;
        call(&client).await.unwrap();
        assert_eq!(got(&server, "/token").await.len(), tokens, "{life}");
    }
}

#[tokio::test]
async fn a_refused_token_is_renewed_once() {
    let server = server(json!({}), &["t1"]).await;
    let one = client(&server, machine());
    assert_eq!(call(&one).await.unwrap(), 200);
    assert_eq!(call(&one).await.unwrap(), 200);
    assert_eq!(
        got(&server, "/x/1").await,
        ["Bearer t1", "Bearer t2", "Bearer t2"]
    );
    assert_eq!(got(&server, "/token").await.len(), 2);

    let server = self::server(json!({}), &["t1", "t2", "t3"]).await;
    assert_eq!(call(&client(&server, machine())).await.unwrap(), 401);
    assert_eq!(got(&server, "/x/1").await, ["Bearer t1", "Bearer t2"]);
}

#[tokio::test]
async fn a_streamed_body_is_not_sent_twice() {
    let server = server(json!({}), &["t1"]).await;
    let client = client(&server, machine());
    for status in [401, 200] {
        let draft = client.0.draft(&CALL, Options::default());
        let wire: Wire = |call| {
            let pieces: Vec<Result<&str, std::io::Error>> = vec![Ok("a"), Ok("b")];
            let body = reqwest::Body::wrap_stream(futures(pieces));
            Ok(call.http().post(call.url(&["/x/1"])?).body(body))
        };
        let sent = draft.ready(wire).fetch(any_answer).await.unwrap();
        assert_eq!(sent.status(), status);
    }
    assert_eq!(got(&server, "/x/1").await, ["Bearer t1 ab", "Bearer t2 ab"]);
}

/// A stream of what is there.
fn futures<T>(items: Vec<T>) -> impl futures_core::Stream<Item = T> {
    struct Items<T>(std::vec::IntoIter<T>);
    impl<T> Unpin for Items<T> {}
    impl<T> futures_core::Stream for Items<T> {
        type Item = T;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<T>> {
            std::task::Poll::Ready(self.0.next())
        }
    }
    Items(items.into_iter())
}

#[tokio::test]
async fn refresh_tokens_take_turns() {
    let server = server(json!({"refresh_token": "r"}), &["t1", "t11"]).await;
    let client = client(&server, Grant::password("u", "p"));
    assert_eq!(call(&client).await.unwrap(), 401);
    assert_eq!(call(&client).await.unwrap(), 200);
    assert_eq!(
        got(&server, "/x/1").await,
        ["Bearer t1", "Bearer t11", "Bearer t11", "Bearer t12"]
    );
    assert_eq!(got(&server, "/token").await.len(), 1);
    let refresh = "- grant_type=refresh_token&refresh_token=r";
    assert_eq!(got(&server, "/refresh").await, [refresh; 2]);
}

#[tokio::test]
async fn a_password_outlives_its_refresh_token() {
    let server = MockServer::start().await;
    let used_up = ResponseTemplate::new(400).set_body_json(json!({"error": "invalid_grant"}));
    Mock::given(path("/refresh"))
        .respond_with(used_up)
        .mount(&server)
        .await;
    let issuer = Issuer(
        AtomicUsize::new(0),
        json!({"refresh_token": "r", "expires_in": 0}),
    );
    Mock::given(path("/token"))
        .respond_with(issuer)
        .mount(&server)
        .await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    let client = client(&server, Grant::password("u", "p"));
    for _ in 0..2 {
        assert_eq!(call(&client).await.unwrap(), 200);
    }
    assert_eq!(got(&server, "/x/1").await, ["Bearer t1", "Bearer t2"]);
}

#[tokio::test]
async fn a_token_of_the_callers_wins() {
    let server = server(json!({}), &[]).await;
    let client = client(&server, machine());
    let options = Options::default().header("Authorization", "Bearer mine");
    let draft = client.0.draft(&CALL, options);
    draft.ready(wire).fetch(any_answer).await.unwrap();
    assert_eq!(got(&server, "/x/1").await, ["Bearer mine"]);
    assert!(got(&server, "/token").await.is_empty());
}
