//! Path: where in a JSON document something could not be read.
//!
//! A message with a path starts with a JSON pointer (RFC 6901): `` `/storages/3/bucket`: missing ``.
//! The pointer grows from the inside to the outside, one step a level, and only when there is an
//! error.

use std::fmt::Display;

use serde::de::Error;

/// What stands between a pointer and the rest of a message.
const END: &[u8] = b"`: ";

/// The same error, one property further out.
pub fn in_field<E: Error>(error: E, name: &str) -> E {
    outward(&error, step(name))
}

/// The same error, one array item further out.
pub fn in_item<E: Error>(error: E, index: usize) -> E {
    outward(&error, index)
}

/// A value that had to be there and was not.
pub fn missing<E: Error>(name: &str) -> E {
    in_field(E::custom("missing"), name)
}

/// A name as a step of a pointer.
pub(super) fn step(name: &str) -> String {
    let mut step = String::new();
    for c in name.chars() {
        match c {
            '~' => step.push_str("~0"),
            '/' => step.push_str("~1"),
            other => step.push(other),
        }
    }
    step
}

/// The pointer that a message starts with, and the rest of it.
pub fn split(message: &str) -> (&str, &str) {
    if message.starts_with("`/") {
        for end in 0..message.len() {
            if message.as_bytes()[end..].starts_with(END) {
                return (&message[1..end], &message[end + END.len()..]);
            }
        }
    }
    ("", message)
}

fn outward<E: Error>(error: &E, step: impl Display) -> E {
    let message = error.to_string();
    let (pointer, rest) = split(&message);
    E::custom(format_args!("`/{step}{pointer}`: {rest}"))
}
