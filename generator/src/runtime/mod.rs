//! What every generated client shares: calls, answers, errors, and the types of the models.

pub mod check;
pub mod client;
pub mod secret;

pub use check::{Check, Pointer, Violation, Violations};
pub use client::{
    Answer, Api, Builder, ByteStream, Call, Core, Draft, Error, Failure, Fault, HeaderStyle,
    Operation, Options, PathStyle, Payload, Prepared, QueryStyle, Received, Response, Scheme,
    SchemeKind, Undecodable, Undetailed,
};
pub use secret::Secret;
