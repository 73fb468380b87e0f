//! Credentials: where they go, where they never go, and that nothing prints them.

use wiremock::matchers::{any, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use super::{API, Client, builder};
use crate::runtime::{Api, Builder, Error, Fault, Operation, Options, Response, Scheme, scheme};

/// What the server sees of a call.
async fn seen(build: impl FnOnce(Builder<Client>) -> Builder<Client>) -> Request {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200).set_body_string("1"))
        .mount(&server)
        .await;
    let client = build(builder(&server.uri())).build().unwrap();
    let _: Response<i64> = client.get::<_, ()>().await.unwrap();
    server.received_requests().await.unwrap().remove(0)
}

fn header<'r>(request: &'r Request, name: &str) -> Option<&'r str> {
    request
        .headers
        .get(name)
        .and_then(|value| value.to_str().ok())
}

#[tokio::test]
async fn the_first_whole_combination_is_sent() {
    let request = seen(|builder| builder).await;
    assert_eq!(header(&request, "authorization"), None);
    assert_eq!(
        header(&request, "user-agent"),
        Some(concat!("specwright/", env!("CARGO_PKG_VERSION")))
    );

    let request = seen(|builder| builder.put_credential(0, "tok".into())).await;
    assert_eq!(header(&request, "authorization"), Some("Bearer tok"));

    // Half of the first combination: the second one it is.
    let request = seen(|b| {
        b.put_credential(1, "k".into())
            .put_credential(0, "tok".into())
    })
    .await;
    assert_eq!(
        (
            header(&request, "x-api-key"),
            header(&request, "authorization")
        ),
        (None, Some("Bearer tok"))
    );

    let request = seen(|b| {
        b.put_credential(1, "k".into())
            .put_credential(2, "q&r".into())
    })
    .await;
    assert_eq!(header(&request, "x-api-key"), Some("k"));
    assert_eq!(request.url.query(), Some("api%20key=q%26r"));

    let request = seen(|builder| builder.put_credential(3, "s".into())).await;
    assert_eq!(header(&request, "cookie"), Some("session=s"));

    let request = seen(|builder| builder.put_basic(4, "Aladdin", "open sesame")).await;
    assert_eq!(
        header(&request, "authorization"),
        Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    );
}

#[tokio::test]
async fn redirects_stay_in_their_origin() {
    let (server, other) = (MockServer::start().await, MockServer::start().await);
    let to = |url: String| ResponseTemplate::new(302).insert_header("Location", url.as_str());
    Mock::given(path("/x/1"))
        .respond_with(to("/near".to_owned()))
        .mount(&server)
        .await;
    Mock::given(path("/near"))
        .respond_with(to(format!("{}/far", other.uri())))
        .mount(&server)
        .await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200))
        .mount(&other)
        .await;

    let client = builder(&server.uri())
        .put_credential(0, "tok".into())
        .build()
        .unwrap();
    let error = client.get::<i64, ()>().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
    assert_eq!(server.received_requests().await.unwrap().len(), 2);
    assert!(other.received_requests().await.unwrap().is_empty());
}

#[tokio::test]
async fn another_origin_gets_no_credentials() {
    let (server, other) = (MockServer::start().await, MockServer::start().await);
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200))
        .mount(&other)
        .await;
    let client = builder(&server.uri())
        .put_credential(0, "tok".into())
        .build()
        .unwrap();
    let ready = client.draft().finish().unwrap();
    let request = ready.call.http().get(other.uri()).build().unwrap();
    ready.call.exec(ready.call.http(), request).await.unwrap();
    let seen = other.received_requests().await.unwrap().remove(0);
    assert_eq!(header(&seen, "authorization"), None);
}

#[tokio::test]
async fn nothing_prints_a_secret() {
    let secret = "s3cr3t";
    let build = builder("http://127.0.0.1:1")
        .put_credential(1, secret.into())
        .put_credential(2, secret.into())
        .put_basic(4, "user", secret);
    let mut shown = format!("{build:?}");
    let client = build.build().unwrap();
    let ready = client.draft().finish().unwrap();
    shown += &format!("{:?} {ready:?}", client.0);
    let error = client.get::<i64, ()>().await.unwrap_err();
    assert!(error.is_connect());
    let source = std::error::Error::source(&error).map(ToString::to_string);
    shown += &format!("{error} {error:?} {source:?}");

    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(500)
        .insert_header("Set-Cookie", secret)
        .insert_header("X-Api-Key", secret)
        .insert_header("X-Request-Id", "r1")
        .set_body_string(secret);
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = builder(&server.uri())
        .put_credential(1, secret.into())
        .put_credential(2, secret.into());
    let error = client.build().unwrap().get::<i64, ()>().await.unwrap_err();
    assert_eq!(error.body().map(|body| &body[..]), Some(secret.as_bytes()));
    shown += &format!("{error} {error:?}");
    assert!(!shown.contains(secret), "{shown}");
    assert!(shown.contains("r1"), "{shown}");
}

#[test]
fn clients_that_cannot_be() {
    static RELATIVE: Api = Api {
        servers: &[],
        schemes: &[],
    };
    let message = |result: Result<Client, Error>| {
        result
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    };
    assert!(message(Builder::new(&RELATIVE).build()).contains("base_url"));
    for url in [
        "",
        "/v1",
        "ftp://x",
        "https://u:p@x",
        "https://x?a=b",
        "https://x#f",
    ] {
        assert!(message(builder(url).build()).contains("base URL"), "{url}");
    }
    for text in ["a\nb", "a\0"] {
        let error = message(Builder::new(&API).put_credential(1, text.into()).build());
        assert!(error.contains("header") && !error.contains(text), "{error}");
    }
    assert!(
        message(
            Builder::new(&API)
                .put_credential(3, "a; b=c".into())
                .build()
        )
        .contains("cookie")
    );
}

#[test]
fn half_of_a_combination_is_refused_unless_nothing_is_checked() {
    static BOTH: Operation = Operation {
        id: "both",
        method: "GET",
        path: "/x/1",
        query: "",
        accept: "",
        security: &[&[0, 1]],
        servers: &[],
        idempotent: true,
        ..Operation::PLAIN
    };
    static TWO: Api = Api {
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
    let builder = || -> Builder<Client> { Builder::new(&TWO).base_url("http://127.0.0.1:1") };
    let draft = |builder: Builder<Client>, options| {
        builder
            .build()
            .unwrap()
            .0
            .draft(&BOTH, options)
            .finish()
            .map(|_| ())
    };
    let half = || builder().put_credential(1, "k".to_owned());
    let error = draft(half(), Options::default()).unwrap_err();
    assert!(matches!(&error, Fault::Request(text) if text.contains("`oauth` is missing")));
    let other = Options::default().header("Authorization", "Bearer mine");
    assert!(draft(half(), other).is_ok());
    assert!(draft(half().check(false), Options::default()).is_ok());
    // Nothing at all: the server has the last word.
    assert!(draft(builder(), Options::default()).is_ok());
}
