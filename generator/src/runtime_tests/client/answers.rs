//! Answers: read by status, bounded, and kept when they make no sense.

use std::time::Duration;

use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::{builder, send};
use crate::runtime::{Error, Response};

async fn answer(answer: ResponseTemplate) -> Result<Response<Value>, Error<Vec<i64>>> {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    builder(&server.uri())
        .max_answer_size(64)
        .build()
        .unwrap()
        .get()
        .await
}

#[tokio::test]
async fn successes() {
    let plain = answer(
        ResponseTemplate::new(201)
            .insert_header("X-Request-Id", "r")
            .set_body_string("{\"a\":1}"),
    )
    .await;
    let plain = plain.unwrap();
    assert_eq!(
        (
            (*plain).clone(),
            plain.status().as_u16(),
            plain.request_id()
        ),
        (json!({"a": 1}), 201, Some("r"))
    );
    assert!(plain.is_object());
    assert_eq!(plain.headers()["x-request-id"], "r");
    let marked = answer(ResponseTemplate::new(200).set_body_string("\u{feff}1"))
        .await
        .unwrap();
    assert_eq!(marked.into_data(), json!(1));
}

#[tokio::test]
async fn a_declared_failure_has_details() {
    let error = answer(ResponseTemplate::new(404).set_body_string("[1, 2]"))
        .await
        .unwrap_err();
    assert_eq!(error.details(), Ok(&vec![1, 2]));
    assert_eq!(error.to_string(), "the server answered 404 Not Found");
    let error = answer(ResponseTemplate::new(404).set_body_string("<html>"))
        .await
        .unwrap_err();
    assert!(
        error
            .details()
            .unwrap_err()
            .to_string()
            .starts_with("404 Not Found")
    );
    assert_eq!(error.body().map(|body| &body[..]), Some(&b"<html>"[..]));
}

#[tokio::test]
async fn an_undeclared_status_keeps_its_answer() {
    let error = answer(ResponseTemplate::new(418).set_body_string("short and stout"))
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Unexpected(_)));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(418));
    assert_eq!(
        error.body().map(|body| &body[..]),
        Some(&b"short and stout"[..])
    );
}

/// An answer whose properties hold lists of integers.
#[derive(Debug)]
struct Lists {
    a: Option<Vec<i64>>,
    extra: std::collections::BTreeMap<String, Vec<i64>>,
}

crate::runtime::object! {
    Lists {
        "a" => a: optional list,
        ..extra
    }
}

#[tokio::test]
async fn what_does_not_read_keeps_its_place() {
    for (body, path) in [
        ("", ""),
        ("{\"a\":[1,\"x\"]}", "/a/1"),
        ("{\"a\":[]} 1", ""),
        ("{\"a~/b\":1}", "/a~0~1b"),
    ] {
        let server = MockServer::start().await;
        Mock::given(any())
            .respond_with(ResponseTemplate::new(200).set_body_string(body))
            .mount(&server)
            .await;
        let client = builder(&server.uri()).build().unwrap();
        let read = client.get::<Lists, ()>().await;
        let Err(Error::Decode(undecodable)) = read else {
            panic!("{body} was read")
        };
        assert_eq!(undecodable.path, path, "{body}");
        assert_eq!(undecodable.received.body, body);
        assert!(!undecodable.to_string().contains("\"x\""));
    }
}

#[tokio::test]
async fn large_answers_are_cut_off() {
    for status in [200, 404, 500] {
        let error = answer(ResponseTemplate::new(status).set_body_string("x".repeat(65)))
            .await
            .unwrap_err();
        assert!(matches!(error, Error::TooLarge(_)), "{error:?}");
        assert_eq!(error.body().map(bytes::Bytes::len), Some(64));
    }
}

#[tokio::test]
async fn the_limit_counts_decompressed_bytes() {
    let bomb = gzip_of_zeros();
    assert!(bomb.len() < 200);
    let server = MockServer::start().await;
    let reply = ResponseTemplate::new(200)
        .insert_header("Content-Encoding", "gzip")
        .set_body_bytes(bomb);
    Mock::given(any()).respond_with(reply).mount(&server).await;
    let client = builder(&server.uri())
        .max_answer_size(1000)
        .build()
        .unwrap();
    let error = client.get::<Value, ()>().await.unwrap_err();
    assert!(matches!(error, Error::TooLarge(_)), "{error:?}");
    assert_eq!(error.body().map(bytes::Bytes::len), Some(1000));
}

/// 100 000 zeros: what `gzip -9` makes of them.
fn gzip_of_zeros() -> Vec<u8> {
    [
        vec![
            31, 139, 8, 0, 0, 0, 0, 0, 2, 255, 237, 193, 49, 1, 0, 0, 0, 194, 160, 245, 79, 109,
            13, 15, 160,
        ],
        vec![0; 96],
        vec![128, 87, 3, 125, 149, 17, 212, 160, 134, 1, 0],
    ]
    .concat()
}

#[tokio::test]
async fn streams_have_no_limit() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200).set_body_bytes(vec![7; 1000]))
        .mount(&server)
        .await;
    let client = builder(&server.uri()).max_answer_size(10).build().unwrap();
    let ready = client.draft().finish().unwrap();
    let answer = send(&ready.call, "/").await.unwrap();
    let stream = answer.stream::<()>().unwrap().into_data();
    assert_eq!(stream.collect().await.unwrap().len(), 1000);
}

#[tokio::test]
async fn silence_ends() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200).set_delay(Duration::from_secs(30)))
        .mount(&server)
        .await;
    let client = builder(&server.uri())
        .read_timeout(Duration::from_millis(50))
        .build()
        .unwrap();
    let error = client.get::<Value, ()>().await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!(error.to_string(), "the time for the call ran out");
}
