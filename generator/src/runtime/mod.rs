//! What generated code shares: how models are read, written, checked and kept secret, and how calls
//! are made and their answers read.
//!
//! The same files stand in every generated crate, but for those that only some contracts need.

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub mod blocking;
pub mod check;
pub mod client;
mod clock;
pub mod distant;
pub mod enumeration;
pub mod flow;
pub mod integer;
#[cfg(all(feature = "mock", not(target_arch = "wasm32")))]
pub mod mock;
pub mod newtype;
pub mod number;
pub mod oauth;
pub mod object;
pub mod path;
mod random;
pub mod secret;
pub mod text;
pub mod tuple;
pub mod union;
pub mod upload;
pub mod xml;

pub use check::{Check, Pointer, Violation, Violations};
pub use client::{Answer, ByteStream};
pub use client::{
    Api, Builder, Call, Core, Draft, Encoding, Error, Failure, Fault, File, HeaderStyle, Operation,
    Options, PathStyle, Payload, Prepared, QueryStyle, Received, Response, Retries, Retry, Scheme,
    SchemeKind, Sending, Server, TokenError, TransportError, Undecodable, Undetailed, Whole,
    scheme,
};
pub use client::{Event, Framing, Items};
pub use client::{Form, Parts};
pub use client::{HeaderError, header, required_header};
pub use distant::Distant;
pub use integer::Integer;
pub use number::Number;
pub use secret::Secret;
pub use text::Base64;
pub use text::Date;
pub use text::DateTime;
pub use text::Duration;
pub use text::Time;
pub use text::Uuid;

#[allow(unused_imports, reason = "a contract may have none")]
pub(crate) use {
    check::pattern::pattern,
    enumeration::{integer_enum, json_enum, number_enum, string_enum},
    newtype::newtype,
    object::object,
    tuple::tuple,
};

/// Properties that a contract does not name, by their name in JSON.
pub type Extra = std::collections::BTreeMap<String, serde_json::Value>;
