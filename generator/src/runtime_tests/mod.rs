//! Tests of the runtime: types as the templates write them, and JSON as servers send it. They stand
//! beside the runtime because its files are copied as they are.

#![allow(
    unreachable_pub,
    dead_code,
    clippy::option_option,
    reason = "types as generated code has them, whole"
)]

mod check;
mod client;
mod enumeration;
mod link;
mod number;
mod object;
mod text;
mod union;
mod xml;
