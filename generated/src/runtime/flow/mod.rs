//! Flows: what several calls come to together. Only crates whose contract declares one have this
//! module.

mod item_stream;
mod link;
mod pages;
mod polled;
mod task;
mod turn;
mod wait_error;
mod waiting;

pub use item_stream::ItemStream;
pub use pages::{Paged, Pages};
pub use polled::{Polled, Polling, named, word};
pub use task::{Starting, Task};
pub use turn::Turn;
pub use wait_error::WaitError;
pub use waiting::Wait;

use super::Response;

/// The value of an answer's header.
pub fn header_text<'r, T>(answer: &'r Response<T>, name: &str) -> Option<&'r str> {
    answer.headers().get(name)?.to_str().ok()
}
