//! Path: where in a JSON document something could not be read.
//!
//! A message with a path starts with a JSON pointer (RFC 6901): `` `/storages/3/bucket`: missing ``.
//! The pointer grows from the inside to the outside, one step a level, and only when there is an
//! error.

use std::fmt::Display;

use serde::de::Error;

/// The same error, one property further out.
pub fn in_field<E: Error>(error: E, name: &str) -> E {
    outward(&error, name.replace('~', "~0").replace('/', "~1"))
}

/// The same error, one array item further out.
pub fn in_item<E: Error>(error: E, index: usize) -> E {
    outward(&error, index)
}

/// A value that had to be there and was not.
pub fn missing<E: Error>(name: &str) -> E {
    in_field(E::custom("missing"), name)
}

/// The pointer that a message starts with, and the rest of it.
pub fn split(message: &str) -> (&str, &str) {
    message
        .strip_prefix("`/")
        .and_then(|rest| rest.split_once("`: "))
        .map_or(("", message), |(pointer, rest)| {
            (&message[1..pointer.len() + 2], rest)
        })
}

fn outward<E: Error>(error: &E, step: impl Display) -> E {
    let message = error.to_string();
    let (pointer, rest) = split(&message);
    E::custom(format_args!("`/{step}{pointer}`: {rest}"))
}
