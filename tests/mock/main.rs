//! The mock servers of generated crates: what a test may expect, and what it is told when something
//! else comes.
#![allow(
    dead_code,
    unused_imports,
    reason = "a test calls only some of a generated crate"
)]

mod expectations;
mod given;
mod sent;
mod verdicts;

// The contracts in `fixtures/`, as a generated crate: its modules say `crate::`.
include!(concat!(env!("OUT_DIR"), "/fixtures/live.rs"));
