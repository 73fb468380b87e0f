//! Files: from memory, a path and a stream, as bodies and as parts.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use super::{Client, builder};
use crate::runtime::{Fault, File, Form, Parts, Payload};

/// A stream of given pieces.
struct Given(std::vec::IntoIter<Result<Bytes, std::io::Error>>);

impl Given {
    fn of(pieces: Vec<Result<&'static str, &'static str>>) -> Self {
        let pieces: Vec<_> = pieces
            .into_iter()
            .map(|piece| piece.map(Bytes::from).map_err(std::io::Error::other))
            .collect();
        Self(pieces.into_iter())
    }
}

impl Stream for Given {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.next())
    }
}

/// Files in parts.
struct Upload(Vec<File>);

impl Form for Upload {
    fn parts(self, parts: &mut Parts) {
        parts.files("f\"\r\n", "image/png", self.0);
        parts.value("t", &"text");
    }
}

fn form(file: File) -> Payload {
    Payload::parts("multipart/form-data", Upload(vec![file]))
}

/// Sends a payload: what the server got, or why the call broke off.
async fn sent(payload: Payload) -> Result<Request, reqwest::Error> {
    let server = MockServer::start().await;
    let answer = ResponseTemplate::new(204);
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client: Client = builder(&server.uri()).build().unwrap();
    let mut draft = client.draft();
    draft.body(payload);
    let mut ready = draft.finish().unwrap();
    let http = ready.http().clone();
    let url = ready.url(&["/"]).unwrap();
    let request = http.post(url).body(ready.body()).build()?;
    ready.call.exec(&http, request).await?;
    Ok(server.received_requests().await.unwrap().remove(0))
}

fn text(request: &Request) -> String {
    String::from_utf8(request.body.clone()).unwrap()
}

fn header<'r>(request: &'r Request, name: &str) -> Option<&'r str> {
    request
        .headers
        .get(name)
        .map(|value| value.to_str().unwrap())
}

/// A part of a file, between boundary lines.
fn part(name: &str, media: &str, content: &str, boundary: &str) -> String {
    format!(
        "--{boundary}\r\n\
         Content-Disposition: form-data; name=\"f%22%0D%0A\"; filename=\"{name}\"\r\n\
         Content-Type: {media}\r\n\r\n{content}\r\n\
         --{boundary}\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\ntext\r\n\
         --{boundary}--\r\n"
    )
}

fn boundary(request: &Request) -> &str {
    let media = header(request, "content-type").unwrap();
    media
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap()
}

#[tokio::test]
async fn a_file_in_memory() {
    let file = File::from("x")
        .name("ü \"quoted\".png")
        .media_type("image/webp");
    let request = sent(form(file.header("X-Part", "1"))).await.unwrap();
    let boundary = boundary(&request);
    let expected = part(
        "ü %22quoted%22.png",
        "image/webp\r\nX-Part: 1",
        "x",
        boundary,
    );
    assert_eq!(text(&request), expected);
    let request = sent(form(File::new("x"))).await.unwrap();
    assert_eq!(text(&request), part("blob", "image/png", "x", boundary));
}

#[tokio::test]
async fn a_file_at_a_path_is_streamed_with_its_length() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.png");
    let content = "0123456789".repeat(20_000);
    std::fs::write(&path, &content).unwrap();

    let request = sent(form(File::open(&path).await.unwrap())).await.unwrap();
    let boundary = boundary(&request);
    assert_eq!(
        text(&request),
        part("photo.png", "image/png", &content, boundary)
    );
    assert_eq!(
        header(&request, "content-length"),
        Some(&*request.body.len().to_string())
    );

    let alone = Payload::file("image/png", File::open(&path).await.unwrap());
    let request = sent(alone).await.unwrap();
    assert_eq!(header(&request, "content-length"), Some("200000"));
    assert_eq!(header(&request, "content-type"), Some("image/png"));
    assert!(File::open(folder.path().join("none")).await.is_err());
}

#[tokio::test]
async fn a_stream_has_the_length_that_is_stated() {
    let stream = || File::stream(Given::of(vec![Ok("ab"), Ok(""), Ok("c")]));
    let request = sent(Payload::file("image/*", stream().media_type("image/gif")))
        .await
        .unwrap();
    assert_eq!(text(&request), "abc");
    assert_eq!(header(&request, "transfer-encoding"), Some("chunked"));
    assert_eq!(header(&request, "content-type"), Some("image/gif"));
    let request = sent(Payload::file("image/png", stream().length(3)))
        .await
        .unwrap();
    assert_eq!(header(&request, "content-length"), Some("3"));
    assert_eq!(header(&request, "transfer-encoding"), None);

    let request = sent(form(stream())).await.unwrap();
    let first = boundary(&request).to_owned();
    assert_eq!(text(&request), part("blob", "image/png", "abc", &first));
    let request = sent(form(stream())).await.unwrap();
    assert_ne!(
        boundary(&request),
        first,
        "what cannot be searched has a random boundary"
    );
}

#[tokio::test]
async fn a_broken_stream_breaks_the_call() {
    let stream = File::stream(Given::of(vec![Ok("ab"), Err("gone")]));
    assert!(sent(form(stream)).await.is_err());
}

#[test]
fn a_header_of_a_part_cannot_hold_a_line_end() {
    let client: Client = builder("https://example.com").build().unwrap();
    let files = [
        File::new("x").media_type("image/png\r\nX: y"),
        File::new("x").header("X-A", "b\r\nX: y"),
        File::new("x").header("X A", "b"),
    ];
    for file in files {
        let mut draft = client.draft();
        draft.body(form(file));
        assert!(matches!(draft.finish(), Err(Fault::Request(_))));
    }
}

#[test]
fn debug_shows_no_content() {
    let shown = format!("{:?}", File::new("secret").name("a"));
    assert!(
        shown.contains("[6 bytes]") && !shown.contains("secret"),
        "{shown}"
    );
}
