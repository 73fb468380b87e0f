//! The client's half of the runtime: from arguments to a request, from an answer to a result.

mod answer;
mod auth;
mod builder;
mod call;
mod decode;
mod draft;
mod error;
mod fault;
mod header;
mod multipart;
mod operation;
mod options;
mod path;
mod payload;
mod query;
mod received;
mod redact;
mod response;
mod shape;
mod stream;

pub use answer::Answer;
pub use auth::{Scheme, SchemeKind};
pub use builder::{Builder, Core};
pub use call::{Call, Prepared};
pub use draft::Draft;
pub use error::{Error, Failure, Undetailed};
pub use fault::{Fault, Undecodable};
pub use header::HeaderStyle;
pub use operation::{Api, Operation};
pub use options::Options;
pub use path::PathStyle;
pub use payload::Payload;
pub use query::QueryStyle;
pub use received::Received;
pub use response::Response;
pub use stream::ByteStream;
