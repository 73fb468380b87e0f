//! Servers and credentials as callers of a generated crate use them: the contract
//! `fixtures/access.yaml`, and real HTTP to servers on loopback.
#![allow(
    dead_code,
    unused_imports,
    reason = "a test calls only some of a generated crate"
)]

mod canary;
mod logged;
mod servers;
mod tokens;

// The contracts in `fixtures/`, as a generated crate: its modules say `crate::`.
include!(concat!(env!("OUT_DIR"), "/fixtures/live.rs"));
