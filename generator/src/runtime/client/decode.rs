//! From a body to a value.

use std::fmt::Display;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::super::path;
use super::{Received, Undecodable, media};

/// Reads JSON.
pub(super) fn json<T: DeserializeOwned>(
    received: Received,
) -> Result<(T, Received), Box<Undecodable>> {
    match value(&received.body) {
        Ok(value) => Ok((value, received)),
        Err(error) => Err(no_json(received, &error)),
    }
}

/// The value of a body of JSON. A byte order mark is passed over, RFC 8259 section 8.1.
pub(super) fn value<T: DeserializeOwned>(body: &[u8]) -> serde_json::Result<T> {
    // By a pointer: rustc's inliner would follow the models of each answer to their ends.
    let read: fn(&[u8]) -> serde_json::Result<T> = |text| serde_json::from_slice(text);
    read(bare(body))
}

/// A body without its byte order mark.
#[inline]
fn bare(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}

/// Why a body does not read as JSON.
#[inline]
pub(super) fn no_json(received: Received, error: &serde_json::Error) -> Box<Undecodable> {
    if bare(&received.body).is_empty() {
        return undecodable(received, "it has no body, but should have JSON");
    }
    let mut wrong = undecodable(received, error);
    let stated = media::stated(&wrong.received.headers);
    if let Some(media) = stated.filter(|media| !media::is_json(media)) {
        wrong.message = format!("it is {media}, not JSON: {}", wrong.message);
    }
    wrong
}

/// Reads text as whatever the contract makes of it: a string, or a number, an enum value and so on.
pub(super) fn text<T: DeserializeOwned>(
    received: Received,
) -> Result<(T, Received), Box<Undecodable>> {
    let text = characters(&received);
    let read = serde_json::from_value(Value::String(text.clone()))
        .or_else(|error| serde_json::from_str(&text).map_err(|_| error));
    match read {
        Ok(value) => Ok((value, received)),
        Err(error) => Err(undecodable(received, error)),
    }
}

/// The body's characters, by the charset that its media type names.
#[inline]
fn characters(received: &Received) -> String {
    let charset = media::stated_charset(&received.headers);
    if let Some("iso-8859-1" | "latin1") = charset.as_deref() {
        return received.body.iter().copied().map(char::from).collect();
    }
    String::from_utf8_lossy(bare(&received.body)).into_owned()
}

/// An answer that does not read, and why.
pub(super) fn undecodable(received: Received, message: impl Display) -> Box<Undecodable> {
    let message = message.to_string();
    let (path, message) = path::split(&message);
    Box::new(Undecodable {
        received,
        path: path.to_owned(),
        message: message.to_owned(),
    })
}
