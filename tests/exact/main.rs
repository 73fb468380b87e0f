//! On the wire, exactly: what leaves as the server's socket sees it, and what becomes of answers
//! from servers that do everything wrong. No HTTP library stands between the client and the test.
#![allow(
    dead_code,
    unused_imports,
    reason = "a test calls only some of a generated crate"
)]

mod again;
mod beyond_json;
mod blocking;
mod downloads;
mod events;
mod faults;
mod script;
mod socket;
mod spelling;

// The contracts in `fixtures/`, as a generated crate: its modules say `crate::`.
include!(concat!(env!("OUT_DIR"), "/fixtures/live.rs"));
