//! Placeholder: the names that the minted document has for what the contract calls otherwise.
//!
//! Of one length, so that progenitor, which sorts arguments by name, leaves them in the order of
//! their [`signature`](super::signature). Its comparison of a header with a body is no total order,
//! and the standard library's sort may panic on such; a list that is in order is never rearranged.

use super::WireArgument;

/// `o00000007`
pub(crate) fn operation(index: usize) -> String {
    format!("o{index:08}")
}

/// `a00000003`; progenitor calls a body `body`, whatever its place.
pub(crate) fn argument(position: usize, argument: WireArgument) -> String {
    match argument {
        WireArgument::Body => "body".to_owned(),
        _ => format!("a{position:08}"),
    }
}
