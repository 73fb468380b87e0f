//! Operations: the calls.

use serde_json::Value;

use super::{Body, Content, Docs, Pagination, Polling, Requirement, Server, Starts, Typed};

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
    /// The headers that any of the answers declares, sorted by their names on the wire.
    pub headers: Vec<Header>,
    /// Rust type that reads them, should there be any.
    pub headers_name: String,
    /// Alternatives (OR) of combinations (AND); an empty combination means "may be anonymous".
    /// No alternatives at all: the operation needs no credentials.
    pub security: Vec<Vec<Requirement>>,
    /// Overrides the contract's servers when not empty.
    pub servers: Vec<Server>,
    /// The header that carries an idempotency key, made where the caller gives none.
    pub idempotency_key: Option<String>,
    /// When it is sent again, in place of the client's own rule.
    pub retries: Option<Retries>,
    /// Its answer is one page of many.
    pub pagination: Option<Pagination>,
    /// Its answer tells the state of a task.
    pub polling: Option<Polling>,
    /// It starts a task that another operation tells the state of.
    pub starts: Option<Starts>,
}

impl Operation {
    /// The type that reads the headers of its answers.
    pub fn headers_type(&self) -> Option<&str> {
        (!self.headers.is_empty()).then_some(&*self.headers_name)
    }
}

/// When a call is sent again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retries {
    /// How often at most, after the first time; 0 is never. As the client says when absent.
    pub most: Option<u32>,
    /// After answers with these statuses; the usual ones when absent.
    pub statuses: Option<Vec<u16>>,
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
    /// Whether every answer has it.
    pub required: bool,
    /// [`Style::Simple`], or [`Style::Json`] for `content`.
    pub style: Style,
    /// `explode`
    pub explode: bool,
    /// Type and rules.
    pub typed: Typed,
    /// What the contract says about it.
    pub docs: Docs,
}
