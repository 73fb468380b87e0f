//! What several calls come to together, against servers that are slow, wrong or hostile.
#![allow(
    dead_code,
    unused_imports,
    reason = "a test calls only some of a generated crate"
)]

mod pages;
mod server;

// The contracts in `fixtures/`, as a generated crate: its modules say `crate::`.
include!(concat!(env!("OUT_DIR"), "/fixtures/live.rs"));
