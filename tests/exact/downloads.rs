//! Bodies that break off: they go on where the server lets them, and are an error where it has others.

use std::time::Duration;

use crate::runtime::{ByteStream, Error, Retry};
use crate::script::{lines, script};
use crate::streams::Client;

const BODY: &str = "0123456789";

/// An answer of ten bytes that says all of this and ends after some of them.
fn first(etag: &str, sent: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-length: 10\r\netag: {etag}\r\n\r\n{sent}")
}

/// The rest from a place on.
fn rest(range: &str, etag: &str, length: usize, sent: &str) -> String {
    format!(
        "HTTP/1.1 206 Partial Content\r\ncontent-range: {range}\r\netag: {etag}\r\ncontent-length: {length}\r\n\r\n{sent}"
    )
}

fn client(url: &str) -> Client {
    let retry = Retry::default().delays(Duration::ZERO, Duration::ZERO);
    let client = Client::builder().base_url(url).retries(retry);
    client.bearer("the token").build().expect("a client")
}

/// What a download ends with, and the requests that it took.
async fn downloaded(answers: &[String]) -> (Result<String, Error>, Vec<String>) {
    let socket = script(answers).await;
    let file = client(socket.url()).get_file().send().await;
    let bytes = file.expect("headers").into_data().collect().await;
    let text = bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    (text, socket.take())
}

#[tokio::test]
async fn a_body_goes_on_where_it_broke_off() {
    let answers = [
        first("\"one\"", "0123"),
        rest("bytes 4-9/10", "\"one\"", 6, "45"),
        rest("bytes 6-9/10", "\"one\"", 4, "6789"),
    ];
    let (text, requests) = downloaded(&answers).await;
    assert_eq!(text.expect("all of it"), BODY);
    for (request, from) in requests.iter().zip([None, Some(4), Some(6)]) {
        let lines = lines(request);
        let has = |line: &str| lines.iter().any(|other| other == line);
        assert!(has("authorization: bearer the token"), "{request}");
        let Some(from) = from else {
            assert!(!request.to_ascii_lowercase().contains("range"), "{request}");
            continue;
        };
        assert!(has(&format!("range: bytes={from}-")), "{request}");
        assert!(
            has("if-range: \"one\"") && has("accept-encoding: identity"),
            "{request}"
        );
    }
    assert_eq!(requests.len(), 3);
}

/// A server that knows no ranges sends the whole again, of which only the rest is new.
#[tokio::test]
async fn a_server_without_ranges_sends_it_again() {
    let answers = [first("\"one\"", "0123"), first("\"one\"", BODY)];
    let (text, requests) = downloaded(&answers).await;
    assert_eq!(
        (text.expect("all of it").as_str(), requests.len()),
        (BODY, 2)
    );
}

#[tokio::test]
async fn other_bytes_are_an_error() {
    let rows = [
        ("another version", first("\"two\"", BODY)),
        (
            "no version",
            "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n0123456789".to_owned(),
        ),
        (
            "another one's rest",
            rest("bytes 4-9/10", "\"two\"", 6, "456789"),
        ),
        (
            "another range",
            rest("bytes 3-9/10", "\"one\"", 7, "3456789"),
        ),
        (
            "another length",
            rest("bytes 4-10/11", "\"one\"", 7, "456789a"),
        ),
        (
            "less than it says",
            rest("bytes 4-9/10", "\"one\"", 2, "45"),
        ),
        (
            "no range",
            "HTTP/1.1 206 Partial Content\r\ncontent-length: 6\r\n\r\n456789".to_owned(),
        ),
        (
            "nothing there",
            "HTTP/1.1 416 No\r\ncontent-length: 0\r\n\r\n".to_owned(),
        ),
    ];
    for (name, second) in rows {
        let (text, requests) = downloaded(&[first("\"one\"", "0123"), second]).await;
        let Err(Error::Transport(error)) = text else {
            panic!("{name}: {text:?}");
        };
        assert!(error.changed, "{name}: {error}");
        assert_eq!((error.attempts, requests.len()), (2, 2), "{name}");
    }
}

#[tokio::test]
async fn what_cannot_go_on_is_asked_for_once() {
    let rows = [
        (
            "no version",
            "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n0123".to_owned(),
        ),
        ("a weak one", first("W/\"one\"", "0123")),
        (
            "no length",
            "HTTP/1.1 200 OK\r\netag: \"one\"\r\ntransfer-encoding: chunked\r\n\r\n4\r\n0123\r\n"
                .to_owned(),
        ),
    ];
    for (name, answer) in rows {
        let (text, requests) = downloaded(&[answer.clone(), answer]).await;
        let error = text.expect_err(name);
        assert!(
            matches!(&error, Error::Transport(error) if !error.changed),
            "{name}: {error:?}"
        );
        assert_eq!(requests.len(), 1, "{name}");
    }
}

/// Twice at most, when nothing comes in between.
#[tokio::test]
async fn nobody_asks_forever() {
    let again = rest("bytes 4-9/10", "\"one\"", 6, "");
    let answers = [vec![first("\"one\"", "0123")], vec![again; 9]].concat();
    let (text, requests) = downloaded(&answers).await;
    assert!(matches!(text, Err(Error::Transport(_))), "{text:?}");
    assert_eq!(requests.len(), 3);
    let socket = script(&answers).await;
    let client = Client::builder()
        .base_url(socket.url())
        .retries(Retry::none());
    let file = client.build().expect("a client").get_file().send().await;
    let bytes = file.expect("headers").into_data().collect().await;
    assert!(bytes.is_err());
    assert_eq!(socket.take().len(), 1);
}

#[tokio::test]
async fn a_presigned_url_hears_of_nobody() {
    let socket = script(&[
        first("\"one\"", "0123"),
        rest("bytes 4-9/10", "\"one\"", 6, "456789"),
    ])
    .await;
    let url = format!("{}/bucket/a%20file?signature=secret", socket.url());
    let mut written = Vec::new();
    let file = ByteStream::download(&url)
        .await
        .expect("headers")
        .into_data();
    assert_eq!(file.write_to(&mut written).await.expect("all of it"), 10);
    assert_eq!(written, BODY.as_bytes());
    for request in socket.take() {
        assert!(
            request.starts_with("GET /bucket/a%20file?signature=secret HTTP/1.1\r\n"),
            "{request}"
        );
        assert!(
            !request.to_ascii_lowercase().contains("authorization"),
            "{request}"
        );
    }
}

#[tokio::test]
async fn no_error_of_a_download_shows_its_url() {
    let refused = "HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n".to_owned();
    let socket = script(&[refused]).await;
    let url = format!("{}/file?signature=secret", socket.url());
    drop(
        ByteStream::download("file:///etc/passwd?secret")
            .await
            .expect_err("no server"),
    );
    for url in [
        &*url,
        "http://127.0.0.1:1/?secret",
        "ftp://example/?secret",
        "secret",
    ] {
        let error = ByteStream::download(url).await.expect_err("no file");
        let said = format!("{error} {error:?}");
        assert!(!said.contains("secret"), "{said}");
    }
}
