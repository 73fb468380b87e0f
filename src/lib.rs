//! The clients of the contracts in `specs/` as they are now: the build script generates them.
//!
//! It is what the tests run against, so that an edit of a contract is tested at once. Users import
//! `generated/`, which holds the same files.

include!(concat!(env!("OUT_DIR"), "/live.rs"));
