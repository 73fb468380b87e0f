//! From a body to a value.

use std::fmt::Display;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::super::path;
use super::{Received, Undecodable};

/// Reads JSON. A byte order mark is passed over, RFC 8259 section 8.1.
pub(super) fn json<T: DeserializeOwned>(
    received: Received,
) -> Result<(T, Received), Box<Undecodable>> {
    let text = received
        .body
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(&received.body);
    if text.is_empty() {
        return Err(undecodable(
            received,
            "it has no body, but should have JSON",
        ));
    }
    match serde_json::from_slice(text) {
        Ok(value) => Ok((value, received)),
        Err(error) => Err(undecodable(received, error)),
    }
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
fn characters(received: &Received) -> String {
    let media = received.headers.get(reqwest::header::CONTENT_TYPE);
    let media = media
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_ascii_lowercase();
    let charset = media
        .split(';')
        .find_map(|part| part.trim().strip_prefix("charset="));
    if let Some("iso-8859-1" | "latin1") = charset.map(|name| name.trim_matches('"')) {
        return received.body.iter().copied().map(char::from).collect();
    }
    let text = received
        .body
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(&received.body);
    String::from_utf8_lossy(text).into_owned()
}

pub(super) fn undecodable(received: Received, message: impl Display) -> Box<Undecodable> {
    let message = message.to_string();
    let (path, message) = path::split(&message);
    Box::new(Undecodable {
        received,
        path: path.to_owned(),
        message: message.to_owned(),
    })
}
