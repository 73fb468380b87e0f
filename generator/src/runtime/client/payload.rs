//! Request bodies.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::Value;

use crate::runtime::check::{Pointer, Violations};

use super::multipart;
use super::shape::text;

/// What `application/x-www-form-urlencoded` leaves as it is (WHATWG URL), spaces aside.
const FORM: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'*')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b' ');

/// A request body with its media type.
pub struct Payload {
    pub(super) media: String,
    pub(super) body: Result<reqwest::Body, String>,
    pub(super) violations: Violations,
}

impl Payload {
    /// JSON.
    pub fn json(media: &str, value: &impl Serialize) -> Self {
        let body = serde_json::to_vec(value).map_err(|error| error.to_string());
        Self::new(media.to_owned(), body.map(Into::into))
    }

    /// A form. An array is one pair an item; what is no scalar travels as JSON text.
    pub fn form(media: &str, value: &impl Serialize) -> Self {
        Self::new(
            media.to_owned(),
            object(value).map(|fields| form(&fields).into()),
        )
    }

    /// Form data in parts, see RFC 7578.
    pub fn multipart(media: &str, value: &impl Serialize) -> Self {
        match object(value) {
            Ok(fields) => {
                let (boundary, bytes) = multipart::encode(&fields);
                let media = media.split(';').next().unwrap_or(media).trim();
                Self::new(format!("{media}; boundary={boundary}"), Ok(bytes.into()))
            }
            Err(message) => Self::new(media.to_owned(), Err(message)),
        }
    }

    /// Text: a string as it is, anything else as its JSON text.
    pub fn text(media: &str, value: &impl Serialize) -> Self {
        let value = serde_json::to_value(value).map_err(|error| error.to_string());
        let body = value.map(|value| text(&value).unwrap_or_default().into());
        Self::new(media.to_owned(), body)
    }

    /// Bytes, or a stream of them.
    pub fn bytes(media: &str, body: reqwest::Body) -> Self {
        Self::new(media.to_owned(), Ok(body))
    }

    /// The same payload with what the contract's rules say about its value.
    #[must_use]
    pub fn checked(mut self, rules: impl FnOnce(&Pointer<'_>, &mut Violations)) -> Self {
        rules(&Pointer::root().field("body"), &mut self.violations);
        self
    }

    pub(super) fn new(media: String, body: Result<reqwest::Body, String>) -> Self {
        Self {
            media,
            body,
            violations: Violations::default(),
        }
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Payload")
            .field("media", &self.media)
            .finish_non_exhaustive()
    }
}

/// The value as a JSON object.
fn object(value: &impl Serialize) -> Result<serde_json::Map<String, Value>, String> {
    match serde_json::to_value(value) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err("a form must be an object".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// An object as `name=value` pairs.
fn form(fields: &serde_json::Map<String, Value>) -> String {
    let encode = |text: &str| {
        utf8_percent_encode(text, FORM)
            .to_string()
            .replace(' ', "+")
    };
    let mut pairs = Vec::new();
    for (name, value) in fields {
        let values = match value {
            Value::Array(items) => items.as_slice(),
            other => std::slice::from_ref(other),
        };
        for text in values.iter().filter_map(text) {
            pairs.push(format!("{}={}", encode(name), encode(&text)));
        }
    }
    pairs.join("&")
}
