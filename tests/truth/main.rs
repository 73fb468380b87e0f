//! Models that tell the truth: what is caught before it is sent, and what becomes of answers that
//! are not what the contract says. Real HTTP to a server on loopback.
#![allow(
    dead_code,
    unused_imports,
    reason = "a test calls only some of a generated crate"
)]

mod documents;
mod fuzzed;
mod hierarchy;
mod numbers;
mod rows;
mod rules;

// The contracts in `fixtures/`, as a generated crate: its modules say `crate::`.
include!(concat!(env!("OUT_DIR"), "/fixtures/live.rs"));
