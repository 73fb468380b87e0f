//! Specwright: OpenAPI contracts in, Rust client crates out.

pub mod contract;
pub mod diagnostic;
pub mod document;
pub mod lint;
pub mod live;
pub mod lower;
pub mod pipeline;
pub mod print;
pub mod source;
pub mod specs;
pub mod sync;
pub mod template;
pub mod upstream;
