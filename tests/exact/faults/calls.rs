//! Faults of calls that send a body, have no content, or hand a stream over.

use super::Then::{Close, Repeat, Reset, Silence};
use super::{End, LIMIT, client, end, in_time, server};
use crate::answers::model::Item;

const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n";

#[tokio::test]
async fn a_request_that_nobody_takes() {
    for (name, then, expected) in [
        ("closed", Close, End::Broken),
        ("reset", Reset, End::Broken),
        ("silent", Silence, End::Timeout),
    ] {
        let socket = server(&b""[..], then).await;
        let client = client(socket.url());
        let result = in_time(name, client.put_item(Item::new(1)).send()).await;
        assert_eq!(end(&result), expected, "{name}");
    }
}

/// The server has done what was asked: what else it says is of no interest.
#[tokio::test]
async fn content_where_there_should_be_none() {
    for then in [Close, Reset, Repeat(b"more")] {
        let socket = server(&b"HTTP/1.1 200 OK\r\n\r\nbody"[..], then).await;
        let client = client(socket.url());
        let result = in_time("content", client.put_item(Item::new(1)).send()).await;
        assert_eq!(end(&result), End::Fine, "{then:?}");
    }
}

#[tokio::test]
async fn text_of_any_bytes() {
    for (body, text) in [
        (&b"\xEF\xBB\xBFhi"[..], "hi"),
        (b"\xFFhi", "\u{fffd}hi"),
        (b"", ""),
    ] {
        let socket = server([HEAD, body].concat(), Close).await;
        let note = client(socket.url()).get_note().send().await;
        assert_eq!(note.expect("text").into_data(), text);
    }
}

/// A stream has no limit on its size, and ends with an error when the connection does.
#[tokio::test]
async fn streams_that_break() {
    let length = b"HTTP/1.1 200 OK\r\ncontent-length: 99999999\r\n\r\n";
    for (name, head, then, expected) in [
        ("to the end", HEAD, Close, End::Fine),
        ("cut short", length, Close, End::Broken),
        ("reset", length, Reset, End::Broken),
        ("silent", length, Silence, End::Timeout),
    ] {
        let socket = server([head, &vec![7; 3 * LIMIT]].concat(), then).await;
        let file = client(socket.url()).get_file().send().await;
        let file = file.expect("headers").into_data();
        let result = in_time(name, file.collect()).await;
        assert_eq!(end(&result), expected, "{name}");
        if let Ok(bytes) = result {
            assert_eq!(bytes.len(), 3 * LIMIT);
        }
    }
}
