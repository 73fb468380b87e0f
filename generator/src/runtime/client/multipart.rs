//! `multipart/form-data` (RFC 7578) and its relatives (RFC 2046).

mod chain;
mod loose;
mod payload;

use std::borrow::Cow;

use bytes::Bytes;
use reqwest::header::{HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

#[cfg(not(target_arch = "wasm32"))]
use crate::runtime::random;

use super::content::Content;
use super::form::{Encoding, encoding, items};
use super::media::is_json;
use super::shape::text;
use super::{File, QueryStyle};
use loose::loose;

/// The media type of a file of which nothing is said.
const OCTETS: &str = "application/octet-stream";

/// A request body that is sent in parts, files among them.
pub trait Form {
    /// Hands over the parts, in their order.
    fn parts(self, parts: &mut Parts);
}

/// The parts of a body that is being put together.
#[derive(Debug, Default)]
pub struct Parts {
    parts: Vec<Part>,
    /// The first reason why they cannot be sent.
    refused: Option<String>,
}

/// One part: its header lines, each with its line end, and its content.
#[derive(Debug)]
struct Part {
    head: String,
    content: Content,
}

impl Parts {
    /// A file; `media` is its media type unless it states one itself.
    #[inline]
    pub fn file(&mut self, name: &str, media: &'static str, file: File) {
        let shown = escape(file.name.as_deref().unwrap_or("blob"));
        let disposition = format!("form-data; name=\"{}\"; filename=\"{shown}\"", escape(name));
        self.push_file(Some(disposition), media, file);
    }

    /// Files under one name, each a part.
    pub fn files(
        &mut self,
        name: &str,
        media: &'static str,
        files: impl IntoIterator<Item = File>,
    ) {
        for file in files {
            self.file(name, media, file);
        }
    }

    /// A file without a name of its part, as in `multipart/mixed`.
    #[inline]
    pub fn item(&mut self, media: &'static str, file: File) {
        let named = |name: &String| format!("attachment; filename=\"{}\"", escape(name));
        self.push_file(file.name.as_ref().map(named), media, file);
    }

    /// A value. An array is one part an item; what is no scalar travels as JSON.
    pub fn value(&mut self, name: &str, value: &impl Serialize) {
        self.serialize(name, None, value);
    }

    /// A value by its encoding.
    pub fn value_as(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        self.serialize(name, Some(encoding), value);
    }

    /// All properties of an object.
    #[inline]
    pub(super) fn object(
        &mut self,
        fields: &serde_json::Map<String, Value>,
        encodings: &[(&str, Encoding)],
    ) {
        for (name, value) in fields {
            self.encoded(name, encoding(name, encodings), value);
        }
    }

    /// The items of an array, without names; the last encoding is that of all further ones.
    #[inline]
    pub(super) fn array(&mut self, values: &[Value], encodings: &[Option<&'static str>]) {
        for (place, value) in values.iter().enumerate() {
            let media = encodings.get(place).or(encodings.last());
            let media = media.copied().flatten().or(default_media(value));
            self.push(None, media, text_of(value, media));
        }
    }

    /// The boundary and the content.
    ///
    /// # Errors
    /// A header line of a part that cannot be sent.
    #[inline]
    pub(super) fn finish(self) -> Result<(String, Content), String> {
        if let Some(message) = self.refused {
            return Err(message);
        }
        let boundary = boundary(&self.parts);
        let mut all = Vec::new();
        let mut lines = Vec::new();
        for Part { head, content } in self.parts {
            lines.extend_from_slice(format!("--{boundary}\r\n{head}\r\n").as_bytes());
            match content {
                Content::Bytes(bytes) => lines.extend_from_slice(&bytes),
                #[cfg(not(target_arch = "wasm32"))]
                pieces @ Content::Pieces(_) => {
                    all.push(Content::Bytes(std::mem::take(&mut lines).into()));
                    all.push(pieces);
                }
            }
            lines.extend_from_slice(b"\r\n");
        }
        lines.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        let rest = Content::Bytes(lines.into());
        if all.is_empty() {
            return Ok((boundary, rest));
        }
        all.push(rest);
        Ok((boundary, Content::chain(all)))
    }

    fn serialize(&mut self, name: &str, encoding: Option<Encoding>, value: &impl Serialize) {
        match serde_json::to_value(value) {
            Ok(value) => self.encoded(name, encoding, &value),
            Err(error) => self.refuse(format!("the part `{name}`: {error}")),
        }
    }

    #[inline]
    fn encoded(&mut self, name: &str, encoding: Option<Encoding>, value: &Value) {
        match encoding {
            Some(Encoding::Style(style) | Encoding::Reserved(style)) => {
                self.styled(name, style, value);
            }
            Some(Encoding::Media(media)) if is_json(media) => {
                if !value.is_null() {
                    self.push(Some(name), Some(media), Some(value.to_string()));
                }
            }
            Some(Encoding::Media(media)) => {
                for item in items(value) {
                    self.push(Some(name), Some(media), owned(item));
                }
            }
            None => {
                for item in items(value) {
                    self.push(Some(name), default_media(item), owned(item));
                }
            }
        }
    }

    /// Nothing in a part is percent-encoded: it has lines of its own.
    #[inline]
    fn styled(&mut self, name: &str, style: QueryStyle, value: &Value) {
        for (name, value) in loose(name, style, value) {
            self.push(Some(&name), None, Some(value));
        }
    }

    #[inline]
    fn push(&mut self, name: Option<&str>, media: Option<&str>, text: Option<String>) {
        let Some(text) = text else { return };
        let named = |name| {
            format!(
                "Content-Disposition: form-data; name=\"{}\"\r\n",
                escape(name)
            )
        };
        let mut head = name.map(named).unwrap_or_default();
        if let Some(media) = media {
            head.push_str(&format!("Content-Type: {media}\r\n"));
        }
        self.parts.push(Part {
            head,
            content: Content::Bytes(text.into()),
        });
    }

    #[inline]
    fn push_file(&mut self, disposition: Option<String>, media: &'static str, file: File) {
        let media = file
            .media
            .as_deref()
            .unwrap_or(if media.is_empty() { OCTETS } else { media });
        let mut head = disposition.map_or_else(String::new, |text| {
            format!("Content-Disposition: {text}\r\n")
        });
        let stated = ("Content-Type", media);
        let own = file
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        for (name, value) in std::iter::once(stated).chain(own) {
            if HeaderName::try_from(name).is_err() || HeaderValue::try_from(value).is_err() {
                self.refuse(format!("the header {name:?} of a part cannot be sent"));
                return;
            }
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        self.parts.push(Part {
            head,
            content: file.content,
        });
    }

    #[inline]
    fn refuse(&mut self, message: String) {
        self.refused.get_or_insert(message);
    }
}

/// What is no scalar travels as JSON; text needs no word about it (RFC 7578, section 4.4).
#[inline]
fn default_media(value: &Value) -> Option<&'static str> {
    (value.is_object() || value.is_array()).then_some("application/json")
}

#[inline]
fn text_of(value: &Value, media: Option<&str>) -> Option<String> {
    match media {
        Some(media) if is_json(media) => Some(value.to_string()),
        _ => owned(value),
    }
}

#[inline]
fn owned(value: &Value) -> Option<String> {
    text(value).map(Cow::into_owned)
}

/// A line that no part holds. Where all content is at hand it depends on that alone: equal requests
/// are equal bytes. What is still to be read cannot be searched, so that chance has to do.
#[inline]
fn boundary(parts: &[Part]) -> String {
    let mut held: Vec<&Bytes> = Vec::new();
    for part in parts {
        match &part.content {
            Content::Bytes(bytes) => held.push(bytes),
            #[cfg(not(target_arch = "wasm32"))]
            Content::Pieces(_) => {
                let (one, other) = (random::bits(), random::bits());
                return format!("----form-data-{one:016x}{other:016x}");
            }
        }
    }
    let mut number = 0_u64;
    loop {
        let line = format!("----form-data-{number:016}");
        let found = |bytes: &&Bytes| {
            bytes
                .windows(line.len())
                .any(|window| window == line.as_bytes())
        };
        if !held.iter().any(found) {
            return line;
        }
        number += 1;
    }
}

/// A name in quotes, spelled as browsers do (WHATWG HTML, multipart form data).
#[inline]
fn escape(name: &str) -> String {
    name.replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace('"', "%22")
}
