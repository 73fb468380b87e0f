//! Request bodies.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
use serde_json::Value;

use crate::runtime::check::{Check, Pointer, Violations};

use super::content::Content;
use super::form::{object, urlencoded};
use super::shape::text;
use super::{Encoding, File, media};

/// A request body with its media type.
pub struct Payload {
    pub(super) media: Cow<'static, str>,
    pub(super) body: Result<Content, String>,
    pub(super) violations: Violations,
}

impl Payload {
    /// JSON.
    pub fn json<V: Serialize>(media: &'static str, value: &V) -> Self {
        // By a pointer: rustc's inliner would follow each body's type to its end.
        let write: fn(&V) -> serde_json::Result<Vec<u8>> = serde_json::to_vec;
        let body = write(value).map_err(|error| error.to_string());
        Self::new(media, body.map(at_hand))
    }

    /// A form. An array is one pair an item; what is no scalar travels as JSON text.
    pub fn form(media: &'static str, value: &impl Serialize) -> Self {
        Self::form_as(media, value, &[])
    }

    /// A form, some of whose properties have an encoding.
    pub fn form_as(
        media: &'static str,
        value: &impl Serialize,
        encodings: &[(&str, Encoding)],
    ) -> Self {
        let body = object(value).map(|fields| at_hand(urlencoded(&fields, encodings)));
        Self::new(media, body)
    }

    /// Text: a string as it is, anything else as its JSON text. It is UTF-8, or ISO-8859-1 where the
    /// media type says so.
    pub fn text(media: &'static str, value: &impl Serialize) -> Self {
        let value = serde_json::to_value(value).map_err(|error| error.to_string());
        let text = value.map(|value| match value {
            Value::String(text) => text,
            other => text(&other).unwrap_or_default().into_owned(),
        });
        let body = text.and_then(|text| match media::charset(media).as_deref() {
            Some("iso-8859-1" | "latin1") => latin1(&text),
            _ => Ok(at_hand(text)),
        });
        Self::new(media, body)
    }

    /// A file, with its own media type if it states one.
    #[inline]
    pub fn file(media: &'static str, file: File) -> Self {
        let media = file.media.map_or(Cow::Borrowed(media), Cow::Owned);
        Self::new(media, Ok(file.content))
    }

    /// The same payload with what the contract's rules say about its value.
    #[must_use]
    pub fn checked(self, value: &impl Check) -> Self {
        self.checked_with(|at, found| value.check(at, found))
    }

    /// [`checked`](Self::checked) by rules that are the call's own.
    #[must_use]
    pub fn checked_with(mut self, rules: impl FnOnce(&Pointer<'_>, &mut Violations)) -> Self {
        rules(&Pointer::root().field("body"), &mut self.violations);
        self
    }

    pub(super) fn new(media: impl Into<Cow<'static, str>>, body: Result<Content, String>) -> Self {
        Self {
            media: media.into(),
            body,
            violations: Violations::default(),
        }
    }
}

impl fmt::Debug for Payload {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Payload")
            .field("media", &self.media)
            .finish_non_exhaustive()
    }
}

/// Each character as one byte.
#[inline]
fn latin1(text: &str) -> Result<Content, String> {
    let bytes: Result<Vec<u8>, _> = text.chars().map(u8::try_from).collect();
    bytes
        .map(at_hand)
        .map_err(|_| "the text has characters that ISO-8859-1 has not".to_owned())
}

pub(super) fn at_hand(bytes: impl Into<bytes::Bytes>) -> Content {
    Content::Bytes(bytes.into())
}
