//! Operations: the calls.

use serde_json::Value;

use super::{Docs, Requirement, Server, Typed};

/// One call.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// `operationId` as published, or the minted name when it has none.
    pub id: String,
    /// Rust method of the client, such as `list_files`; unique in the contract.
    pub name: String,
    /// Rust type of the request, such as `ListFiles`; unique among requests and outcome enums.
    pub request: String,
    /// Rust constant, such as `LIST_FILES`.
    pub constant: String,
    /// HTTP method.
    pub method: HttpMethod,
    /// The path as published, for docs and traces: `/v1/files/{fileId}`.
    pub path: String,
    /// The path taken apart.
    pub parts: Vec<PathPart>,
    /// Query text that the published path carries itself (`/?Action=X`), without the `?`.
    pub fixed_query: Option<String>,
    /// Index into [`Contract::tags`](super::Contract::tags).
    pub tag: usize,
    /// Summary and description.
    pub docs: Docs,
    /// `deprecated: true`
    pub deprecated: bool,
    /// Path parameters in the order of the path, then query, header and cookie, each sorted by name.
    pub parameters: Vec<Parameter>,
    /// What is sent.
    pub body: Option<Body>,
    /// What comes back with a 2XX status.
    pub success: Outcome,
    /// What comes back with any other.
    pub failure: Outcome,
    /// Alternatives (OR) of combinations (AND); an empty combination means "may be anonymous".
    /// No alternatives at all: the operation needs no credentials.
    pub security: Vec<Vec<Requirement>>,
    /// Overrides the contract's servers when not empty.
    pub servers: Vec<Server>,
}

/// HTTP methods that OpenAPI names, and any other of 3.2's `additionalOperations`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HttpMethod {
    /// `GET`
    Get,
    /// `PUT`
    Put,
    /// `POST`
    Post,
    /// `DELETE`
    Delete,
    /// `OPTIONS`
    Options,
    /// `HEAD`
    Head,
    /// `PATCH`
    Patch,
    /// `TRACE`
    Trace,
    /// `QUERY` and everything else: a valid HTTP token, upper case as published.
    Other(String),
}

impl HttpMethod {
    /// As it stands on the request line.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
            Self::Other(token) => token,
        }
    }
}

/// A piece of the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathPart {
    /// Text, percent-encoded as it goes on the wire.
    Literal(String),
    /// Index into [`Operation::parameters`].
    Parameter(usize),
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the path; always required.
    Path,
    /// In the query string.
    Query,
    /// In a header of its own.
    Header,
    /// In the `Cookie` header.
    Cookie,
}

/// How a parameter is spelled (`style`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `simple`: path and header.
    Simple,
    /// `label`: path.
    Label,
    /// `matrix`: path.
    Matrix,
    /// `form`: query and cookie.
    Form,
    /// `spaceDelimited`: query.
    SpaceDelimited,
    /// `pipeDelimited`: query.
    PipeDelimited,
    /// `deepObject`: query.
    DeepObject,
    /// Swagger 2.0's `tsv`: tab-separated.
    TabDelimited,
    /// `content`: serialised as JSON text.
    Json,
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Rust field, setter and argument.
    pub name: String,
    /// Name on the wire.
    pub wire: String,
    /// Where it travels.
    pub place: Place,
    /// Whether the contract demands it: an argument of the method, not a setter.
    pub required: bool,
    /// How it is spelled.
    pub style: Style,
    /// `explode`
    pub explode: bool,
    /// `allowReserved`
    pub allow_reserved: bool,
    /// Type and rules.
    pub typed: Typed,
    /// What the contract says about it.
    pub docs: Docs,
    /// The value a server assumes; documentation, never sent by itself.
    pub default: Option<Value>,
    /// `deprecated: true`
    pub deprecated: bool,
}

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
    /// XML.
    Xml,
    /// `text/*`
    Text,
    /// Server-sent events, JSON lines and other sequences; the type is that of an item.
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

/// The answers of one side: success or failure.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What the caller gets.
    pub kind: OutcomeKind,
    /// One a declared status, exact ones first, then ranges, then `default`.
    pub cases: Vec<Case>,
}

/// What the caller gets of the declared answers.
#[derive(Clone, Debug, PartialEq)]
pub enum OutcomeKind {
    /// No answer has content: `()`.
    Empty,
    /// All that have content share this one: its type.
    Single(Content),
    /// They differ: a generated enum of this name, one variant a case.
    Enum(String),
}

/// One declared answer. A status with several media types has one for each that is read in its own
/// way, one behind the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Which statuses it covers.
    pub status: StatusMatch,
    /// Rust variant when the outcome is an enum, such as `NotFound`.
    pub variant: String,
    /// What the contract says about it.
    pub docs: Docs,
    /// Its content; `None` when it has none.
    pub content: Option<Content>,
    /// Declared response headers, sorted by name.
    pub headers: Vec<Header>,
}

/// Which statuses a case covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusMatch {
    /// One status.
    Exact(u16),
    /// `2XX`: the hundreds digit.
    Range(u8),
    /// `default`
    Default,
}

/// A declared response header.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// Rust method that reads it.
    pub name: String,
    /// Name on the wire.
    pub wire: String,
    /// Type and rules.
    pub typed: Typed,
    /// What the contract says about it.
    pub docs: Docs,
}
