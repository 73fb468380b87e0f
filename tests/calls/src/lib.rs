//! What a call costs: generated clients beside what one would write with `reqwest` and `serde`.
//!
//! ```text
//! cargo bench --manifest-path tests/calls/Cargo.toml --bench calls
//! ```
//!
//! The build script generates the client, so this measures what is emitted now. Both sides run in
//! one process, on one thread, against a server in another process.

pub mod archive;
pub mod case;
pub mod plain;
pub mod process;
pub mod records;
pub mod server;

include!(concat!(env!("OUT_DIR"), "/live.rs"));
