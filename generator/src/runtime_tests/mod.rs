//! Tests of the runtime, beside it: its files are copied as they stand.
mod client;
