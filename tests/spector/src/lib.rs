//! The clients of all contracts, as the build script generates them.

include!(concat!(env!("OUT_DIR"), "/live.rs"));
