//! Answers that are broken, endless, empty, or something else than the contract says.

use std::io::Write;

use super::End::{Answer, Broken, Decode, Fine, Timeout, TooLarge, Unexpected};
use super::Then::{Close, Drip, Repeat, Reset, Silence};
use super::{End, LIMIT, Then, client, end, in_time, server};
use crate::runtime::Options;

/// Text between the status line and the body.
fn answer(status: &str, headers: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\nconnection: close\r\n{headers}\r\n{body}").into_bytes()
}

fn ok(headers: &str, body: &str) -> Vec<u8> {
    answer("200 OK", headers, body)
}

fn json(body: &str) -> Vec<u8> {
    ok("content-type: application/json\r\n", body)
}

fn chunked(body: &str) -> Vec<u8> {
    ok("transfer-encoding: chunked\r\n", body)
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content).expect("memory");
    encoder.finish().expect("memory")
}

fn zipped(body: &[u8]) -> Vec<u8> {
    let mut whole = ok("content-encoding: gzip\r\n", "");
    whole.extend_from_slice(body);
    whole
}

const SPACES: &[u8] = &[b' '; 64 * 1024];

/// What a server does, and what its caller gets of `getItem`.
#[rustfmt::skip]
fn rows() -> Vec<(&'static str, Vec<u8>, Then, End)> {
    let deep = format!(r#"{{"x":{}{}}}"#, "[".repeat(200_000), "]".repeat(200_000));
    let nested = format!("{}{}", r#"{"id":1,"next":"#.repeat(20_000), "}".repeat(20_000));
    let chunks = format!("ffff\r\n{}\r\n", " ".repeat(0xffff)).leak().as_bytes();
    let bomb = gzip(&vec![b' '; 200 * 1024 * 1024]);
    assert!(bomb.len() < 210_000);
    let zip = gzip(br#"{"id":1}"#);
    let mut torn = zip.clone();
    torn.truncate(zip.len() / 2);
    vec![
        ("an answer", json(r#"{"id":1}"#), Close, Fine),
        // No answer.
        ("closed at once", vec![], Close, Broken),
        ("reset at once", vec![], Reset, Broken),
        ("silence", vec![], Silence, Timeout),
        // The status line.
        ("half a status line", b"HTTP/1.1 2".to_vec(), Close, Broken),
        ("half a status line, then silence", b"HTTP/1.1 2".to_vec(), Silence, Timeout),
        ("no HTTP", b"SSH-2.0-OpenSSH_9.6\r\n".to_vec(), Close, Broken),
        ("HTTP/0.9", b"<html>hello</html>".to_vec(), Close, Broken),
        ("a version that is none", b"HTTP/7.3 200 OK\r\n\r\n".to_vec(), Close, Broken),
        ("a status of two digits", answer("20 OK", "", ""), Close, Broken),
        ("a status that is none", answer("OK", "", ""), Close, Broken),
        ("a status beyond all classes", answer("999 What", "", "x"), Close, Unexpected(999)),
        ("an endless status line", b"HTTP/1.1 200 ".to_vec(), Repeat(SPACES), Broken),
        // Headers.
        ("headers without an end", b"HTTP/1.1 200 OK\r\nx: y\r\n".to_vec(), Close, Broken),
        ("headers that drip", b"HTTP/1.1 200 OK\r\nx: ".to_vec(), Drip(b'y'), Timeout),
        ("a header of 1 MB", ok(&format!("x: {}\r\n", "y".repeat(1 << 20)), "{}"), Close, Broken),
        ("20,000 headers", ok(&"x: y\r\n".repeat(20_000), "{}"), Close, Broken),
        ("a header with a NUL", ok("x: \0\r\n", "{}"), Close, Broken),
        ("a header without a name", ok(": y\r\n", "{}"), Close, Broken),
        ("a folded header", ok("x: y\r\n z\r\n", r#"{"id":1}"#), Close, Broken),
        // Lengths.
        ("a body cut short", ok("content-length: 100\r\n", r#"{"id":1}"#), Close, Broken),
        ("a body cut short by a reset", ok("content-length: 100\r\n", r#"{"id":1"#), Reset, Broken),
        ("a body that stops", ok("content-length: 100\r\n", r#"{"id":1"#), Silence, Timeout),
        ("a length too short", ok("content-length: 5\r\n", r#"{"id":1}"#), Close, Decode(200, "/id")),
        ("two lengths", ok("content-length: 8\r\ncontent-length: 9\r\n", r#"{"id":1}"#), Close, Broken),
        ("a length below zero", ok("content-length: -1\r\n", r#"{"id":1}"#), Close, Broken),
        ("a length beyond all numbers", ok("content-length: 99999999999999999999\r\n", "{}"), Close, Broken),
        ("ten announced gigabytes", ok("content-length: 10000000000\r\n", "{"), Repeat(SPACES), TooLarge(200)),
        ("no end", json("{"), Repeat(SPACES), TooLarge(200)),
        ("a body that drips", json("{"), Drip(b' '), Timeout),
        // Chunks.
        ("chunks", chunked("8\r\n{\"id\":1}\r\n0\r\n\r\n"), Close, Fine),
        ("a chunk without a size", chunked("x\r\n{}\r\n0\r\n\r\n"), Close, Broken),
        ("a chunk cut short", chunked("8\r\n{\"id\""), Close, Broken),
        ("no last chunk", chunked("8\r\n{\"id\":1}\r\n"), Close, Broken),
        ("a chunk beyond all sizes", chunked("ffffffffffffffffff\r\n{}"), Close, Broken),
        ("chunks without an end", chunked(""), Repeat(chunks), TooLarge(200)),
        ("a chunk's extension without an end", chunked("1;"), Repeat(b"xxxxxxxxxxxxxxxx"), Broken),
        ("trailers without an end", chunked("8\r\n{\"id\":1}\r\n0\r\n"), Repeat(b"x: y\r\n"), Broken),
        // Compression.
        ("gzip", zipped(&zip), Close, Fine),
        ("200 MB in 200 kB", zipped(&bomb), Close, TooLarge(200)),
        ("gzip that is none", zipped(b"{\"id\":1}"), Close, Broken),
        ("gzip cut short", zipped(&torn), Close, Broken),
        ("an encoding that nobody asked for", ok("content-encoding: br\r\n", "\x0b\x03\u{1}"), Close, Decode(200, "")),
        // Content.
        ("nothing", ok("content-length: 0\r\n", ""), Close, Decode(200, "")),
        ("no content", answer("204 No Content", "", ""), Close, Decode(204, "")),
        ("a byte order mark", json("\u{feff}{\"id\":1}"), Close, Fine),
        ("a web page", ok("content-type: text/html\r\n", "<html>"), Close, Decode(200, "")),
        ("something after the end", json(r#"{"id":1} {"id":2}"#), Close, Decode(200, "")),
        ("another type", json(r#"{"id":"one"}"#), Close, Decode(200, "/id")),
        ("another type further down", json(r#"{"id":1,"next":{"id":[]}}"#), Close, Decode(200, "/next/id")),
        ("a property short", json("{}"), Close, Decode(200, "/id")),
        ("a list", json("[]"), Close, Decode(200, "")),
        ("200,000 levels", json(&deep), Close, Decode(200, "/x")),
        ("20,000 models in each other", json(&nested), Close, Decode(200, "/next/next/next/…")),
        ("many interim answers", [b"HTTP/1.1 103 Early Hints\r\nx: y\r\n\r\n".repeat(50), json(r#"{"id":1}"#)].concat(), Close, Fine),
        ("a change of protocol", answer("101 Switching Protocols", "upgrade: x\r\n", ""), Close, Unexpected(101)),
        // Failures.
        ("a declared failure", answer("404 Not Found", "", r#"{"title":"gone"}"#), Close, Answer(404, true)),
        ("a failure as a web page", answer("404 Not Found", "content-type: text/html\r\n", "<html>"), Close, Answer(404, false)),
        ("a failure without a body", answer("404 Not Found", "content-length: 0\r\n", ""), Close, Answer(404, false)),
        ("an undeclared failure", answer("500 Oops", "", "<html>"), Close, Unexpected(500)),
        ("an undeclared failure without end", answer("500 Oops", "", ""), Repeat(SPACES), TooLarge(500)),
        ("a failure cut short", answer("404 Not Found", "content-length: 100\r\n", "{"), Close, Broken),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_is_a_typed_error_in_time() {
    let mut wrong = Vec::new();
    for (name, first, then, expected) in rows() {
        let socket = server(first, then).await;
        // What drips is never silent: only the call's own limit ends it.
        let options = Options::new().timeout(super::SILENCE * 8);
        let client = client(socket.url());
        let call = client.get_item().options(options);
        let result = in_time(name, call.send()).await;
        if end(&result) != expected {
            wrong.push(format!("{name}: {result:?}, not {expected:?}"));
        }
        if let Err(error) = result {
            let text = format!("{error} {error:?}");
            assert!(text.len() < 2000, "{name}: {text}");
            if let Some(body) = error.body() {
                assert!(body.len() <= LIMIT, "{name}: {} bytes", body.len());
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn what_came_is_kept() {
    let page = answer("200 OK", "x-request-id: r7\r\n", "<html>");
    let socket = server(page, Close).await;
    let error = client(socket.url())
        .get_item()
        .send()
        .await
        .expect_err("HTML");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(error.body().map(|body| &body[..]), Some(&b"<html>"[..]));
    assert_eq!(error.request_id(), Some("r7"));
}
