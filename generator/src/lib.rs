//! Specwright: OpenAPI contracts in, Rust client crates out.

pub mod contract;
pub mod diagnostic;
pub mod document;
pub mod lower;
mod pass;
pub mod print;
pub mod runtime;
#[cfg(test)]
mod runtime_tests;
pub mod template;
pub mod upstream;
