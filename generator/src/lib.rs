//! Specwright: OpenAPI contracts in, Rust client crates out.

pub mod contract;
pub mod diagnostic;
pub mod document;
pub mod lower;
pub mod pass;
pub mod print;
pub mod upstream;
