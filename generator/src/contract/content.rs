//! Contents: what bodies and answers hold, and how it becomes bytes.

use super::{Docs, Style, Typed, XmlId};

/// A request body.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Whether the contract demands it.
    pub required: bool,
    /// What the contract says about it.
    pub docs: Docs,
    /// The ways to send it, best first (JSON, then others as published); never empty.
    pub contents: Vec<Content>,
}

/// A media type with its model.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// Rust name of this way among several: setter `json`, variant `Json`.
    pub name: String,
    /// Media type as published, such as `application/json; charset=utf-8`.
    pub media: String,
    /// Of an answer: further media types that are read alike.
    pub also: Vec<String>,
    /// How a value becomes bytes.
    pub codec: Codec,
    /// Type and rules.
    pub typed: Typed,
    /// Of a form or an object in parts: the properties that do not travel as they usually would.
    pub encodings: Vec<Encoding>,
    /// Of an array in parts: the media types of its items where they are stated; the last is that of
    /// all further items.
    pub items: Vec<Option<String>>,
}

impl Content {
    /// The media types that are read alike.
    pub fn media_types(&self) -> impl Iterator<Item = &str> {
        let also = self.also.iter().map(String::as_str);
        std::iter::once(self.media.as_str()).chain(also)
    }
}

/// How a property of a form travels (OpenAPI 3.2, 4.15).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// The property's name.
    pub wire: String,
    /// What the contract says about it.
    pub kind: EncodingKind,
}

/// The ways to encode a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EncodingKind {
    /// `contentType`, the first one where there are several.
    Media(String),
    /// `style`, `explode` and `allowReserved`, as a query parameter has them.
    Style {
        /// `style`
        style: Style,
        /// `explode`
        explode: bool,
        /// `allowReserved`
        allow_reserved: bool,
    },
}

/// How a value becomes bytes and back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codec {
    /// JSON, every `+json` too.
    Json,
    /// `application/x-www-form-urlencoded`
    Form,
    /// `multipart/form-data` and other multiparts.
    Multipart,
    /// XML as text: the caller reads and writes it.
    Xml,
    /// XML with a model.
    Document(XmlId),
    /// `text/*`
    Text,
    /// Server-sent events, JSON lines and other sequences. The type is that of an item; of a body, a
    /// list of them.
    Sequence(Framing),
    /// Everything else, untouched.
    Bytes,
}

/// How the items of a sequence are told apart, and what the type of an item is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// Server-sent events of which only that is said: text with a name.
    RawEvents,
    /// Server-sent events, each an object (`itemSchema`).
    Events,
    /// Server-sent events whose data is JSON (`schema`).
    EventData,
    /// JSON lines.
    Lines,
    /// JSON text sequences, RFC 7464.
    Records,
}
