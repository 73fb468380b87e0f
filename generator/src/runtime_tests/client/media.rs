//! Media types of answers: stated, other, missing.

use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::{Client, builder, send};
use crate::runtime::{Error, Response, Whole};

async fn answer(media: Option<&str>, body: &str) -> Whole {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(200);
    let answer = match media {
        Some(media) => answer.set_body_raw(body, media),
        None => answer.set_body_bytes(body.as_bytes()),
    };
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client: Client = builder(&server.uri()).build().unwrap();
    let ready = client.draft().finish().unwrap();
    send(&ready.call, "/x/1").await.unwrap().whole().await
}

#[tokio::test]
async fn a_media_type_is_one_of_those_wanted() {
    let rows = [
        (Some("application/json"), "application/json", true),
        (
            Some("Application/JSON; charset=utf-8"),
            "application/json",
            true,
        ),
        (
            Some("application/json"),
            "application/JSON; profile=x",
            true,
        ),
        (Some("application/problem+json"), "application/json", false),
        (Some("image/png"), "image/*", true),
        (Some("imagery/png"), "image/*", false),
        (Some("image/png"), "*/*", true),
        (Some(""), "*/*", false),
        (None, "*/*", false),
    ];
    for (stated, wanted, fits) in rows {
        let answer = answer(stated, "x").await;
        assert_eq!(
            answer.is_any(&["text/csv", wanted]),
            fits,
            "{stated:?} {wanted}"
        );
    }
}

#[tokio::test]
async fn what_is_not_json_is_said_to_be_what_it_is() {
    let rows = [
        (
            Some("text/html"),
            "<html>",
            "it is text/html, not JSON: expected value at line 1 column 1",
        ),
        (
            Some("application/hal+json"),
            "<html>",
            "expected value at line 1 column 1",
        ),
        (None, "<html>", "expected value at line 1 column 1"),
        (
            Some("text/html"),
            "",
            "it has no body, but should have JSON",
        ),
    ];
    for (media, body, message) in rows {
        let read: Result<Response<Value>, Error> = answer(media, body).await.json();
        let Err(Error::Decode(wrong)) = read else {
            panic!("{media:?} reads as JSON")
        };
        assert_eq!(wrong.message, message);
        assert_eq!(&wrong.received.body[..], body.as_bytes());
        assert_eq!(wrong.received.status.as_u16(), 200);
    }
    // A server that is wrong about JSON is understood.
    let read: Result<Response<Value>, Error> = answer(Some("text/html"), "[1]").await.json();
    assert_eq!(read.unwrap().into_data(), json!([1]));
}

#[tokio::test]
async fn an_undeclared_media_type_keeps_the_answer() {
    for (media, message) in [
        (
            Some("text/html; charset=x"),
            "the contract does not declare text/html",
        ),
        (None, "it states no media type"),
    ] {
        let error: Error = answer(media, "body").await.undeclared_media();
        assert_eq!(error.body().map(|body| &body[..]), Some(&b"body"[..]));
        assert!(error.to_string().ends_with(message), "{error}");
    }
}
