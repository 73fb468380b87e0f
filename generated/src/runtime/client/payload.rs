//! Request bodies.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
use serde_json::Value;

use crate::runtime::check::{Check, Pointer, Violations};

use super::content::Content;
use super::form::{object, urlencoded};
use super::shape::text;
use super::{Encoding, File, Form, Parts, media};

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

    /// JSON lines: each value on a line of its own.
    pub fn lines<T: Serialize>(media: &'static str, values: &[T]) -> Self {
        Self::sequence(media, "", values)
    }

    /// A JSON text sequence, RFC 7464: a record separator before each value.
    pub fn records<T: Serialize>(media: &'static str, values: &[T]) -> Self {
        Self::sequence(media, "\u{1e}", values)
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

    /// An object in parts, see RFC 7578. An array is one part an item; what is no scalar travels
    /// as JSON.
    pub fn multipart(media: &'static str, value: &impl Serialize) -> Self {
        Self::multipart_as(media, value, &[])
    }

    /// An object in parts, some of which have an encoding.
    pub fn multipart_as(
        media: &'static str,
        value: &impl Serialize,
        encodings: &[(&str, Encoding)],
    ) -> Self {
        match object(value) {
            Ok(fields) => {
                let mut parts = Parts::default();
                parts.object(&fields, encodings);
                Self::in_parts(media, parts)
            }
            Err(message) => Self::new(media, Err(message)),
        }
    }

    /// A form in parts, files among them.
    pub fn parts(media: &'static str, form: impl Form) -> Self {
        let mut parts = Parts::default();
        form.parts(&mut parts);
        Self::in_parts(media, parts)
    }

    /// A form in parts, with what the contract's rules say about it.
    pub fn parts_checked(media: &'static str, form: impl Form + Check) -> Self {
        let mut violations = Violations::default();
        form.check(&Pointer::root().field("body"), &mut violations);
        Self {
            violations,
            ..Self::parts(media, form)
        }
    }

    /// The items of an array, each a part without a name (`multipart/mixed`). `encodings` are their
    /// media types; the last one is that of all further items.
    pub fn mixed(
        media: &'static str,
        values: &impl Serialize,
        encodings: &[Option<&'static str>],
    ) -> Self {
        let mut parts = Parts::default();
        match serde_json::to_value(values) {
            Ok(Value::Array(items)) => parts.array(&items, encodings),
            Ok(_) => return Self::new(media, Err("it must be an array".to_owned())),
            Err(error) => return Self::new(media, Err(error.to_string())),
        }
        Self::in_parts(media, parts)
    }

    /// Files, each a part without a name (`multipart/mixed`).
    #[inline]
    pub fn mixed_files(media: &'static str, each: &'static str, files: Vec<File>) -> Self {
        let mut parts = Parts::default();
        for file in files {
            parts.item(each, file);
        }
        Self::in_parts(media, parts)
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

    fn sequence<T: Serialize>(media: &'static str, before: &str, values: &[T]) -> Self {
        let mut bytes = Vec::new();
        let written = values.iter().try_for_each(|value| {
            bytes.extend_from_slice(before.as_bytes());
            serde_json::to_writer(&mut bytes, value)?;
            bytes.push(b'\n');
            Ok(())
        });
        let body = written.map_err(|error: serde_json::Error| error.to_string());
        Self::new(media, body.map(|()| at_hand(bytes)))
    }

    #[inline]
    fn in_parts(media: &'static str, parts: Parts) -> Self {
        let essence = media.split(';').next().unwrap_or(media).trim();
        match parts.finish() {
            Ok((boundary, body)) => Self::new(format!("{essence}; boundary={boundary}"), Ok(body)),
            Err(message) => Self::new(media, Err(message)),
        }
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
