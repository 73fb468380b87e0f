//! Headers of answers, read as the contract declares them.

use std::fmt;

use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{HeaderStyle, redact};

/// A header of an answer that is not there, or does not read as the contract says. Its value is not
/// repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderError {
    name: &'static str,
    reason: String,
}

impl fmt::Display for HeaderError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the answer's header `{}`: {}", self.name, self.reason)
    }
}

impl std::error::Error for HeaderError {}

/// A header that the answer may have; several lines of it are one list (RFC 9110, section 5.3).
///
/// # Errors
/// It does not read as a `T`.
pub fn header<T: DeserializeOwned>(
    headers: &HeaderMap,
    name: &'static str,
    style: HeaderStyle,
) -> Result<Option<T>, HeaderError> {
    let wrong = |reason: &str| HeaderError {
        name,
        reason: redact::message(reason),
    };
    let mut lines = Vec::new();
    for line in headers.get_all(name) {
        let text = std::str::from_utf8(line.as_bytes());
        lines.push(text.map_err(|error| wrong(&error.to_string()))?.trim());
    }
    if lines.is_empty() {
        return Ok(None);
    }
    let text = lines.join(",");
    let mut reason = None;
    for value in meanings(&text, style) {
        match serde_json::from_value(value) {
            Ok(read) => return Ok(Some(read)),
            Err(error) => _ = reason.get_or_insert(error.to_string()),
        }
    }
    Err(wrong(reason.as_deref().unwrap_or("it is not JSON")))
}

/// A header that every answer has.
///
/// # Errors
/// It is not there, or does not read as a `T`.
pub fn required_header<T: DeserializeOwned>(
    headers: &HeaderMap,
    name: &'static str,
    style: HeaderStyle,
) -> Result<T, HeaderError> {
    header(headers, name, style)?.ok_or_else(|| HeaderError {
        name,
        reason: "missing".to_owned(),
    })
}

/// What a text may mean: itself, a number and the like, an array, an object. Its type takes the
/// first that fits.
#[inline]
fn meanings(text: &str, style: HeaderStyle) -> Vec<Value> {
    let literal = |text: &str| serde_json::from_str::<Value>(text).ok();
    if style == HeaderStyle::Json {
        return literal(text).into_iter().collect();
    }
    let plain = |text: &str| Value::from(text);
    let scalar = |text: &str| literal(text).unwrap_or_else(|| plain(text));
    let pieces: Vec<&str> = match text {
        "" => Vec::new(),
        text => text.split(',').map(str::trim).collect(),
    };
    let pairs: Vec<(&str, &str)> = if style == HeaderStyle::SimpleExploded {
        pieces
            .iter()
            .filter_map(|piece| piece.split_once('='))
            .collect()
    } else {
        let (pairs, _) = pieces.as_chunks::<2>();
        pairs.iter().map(|[name, value]| (*name, *value)).collect()
    };
    let object = |value: &dyn Fn(&str) -> Value| {
        let fields = pairs
            .iter()
            .map(|(name, text)| ((*name).to_owned(), value(text)));
        Value::Object(fields.collect::<Map<_, _>>())
    };
    let mut all = vec![plain(text)];
    all.extend(literal(text).filter(|value| !value.is_array() && !value.is_object()));
    all.push(pieces.iter().map(|piece| plain(piece)).collect());
    all.push(pieces.iter().map(|piece| scalar(piece)).collect());
    all.push(object(&plain));
    all.push(object(&scalar));
    all
}
