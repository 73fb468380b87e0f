//! Specwright: OpenAPI contracts in, Rust client crates out.

pub mod contract;
pub mod diagnostic;
pub mod document;
pub mod lint;
pub mod live;
pub mod lower;
mod pass;
pub mod pipeline;
pub mod print;
pub mod runtime;
#[cfg(test)]
mod runtime_tests;
pub mod source;
pub mod specs;
pub mod sync;
pub mod template;
pub mod upstream;
