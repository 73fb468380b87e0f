//! Path: where in a JSON document something could not be read.
//!
//! A message with a path is `` `storages[3].bucket`: missing ``. The path grows from the inside to
//! the outside, one step a level, and only when there is an error.

use std::fmt::Display;

use serde::de::Error;

/// The same error, one property further out.
pub fn in_field<E: Error>(error: E, name: &str) -> E {
    E::custom(outward(&error.to_string(), name, "."))
}

/// The same error, one array item further out.
pub fn in_item<E: Error>(error: E, index: usize) -> E {
    E::custom(outward(&error.to_string(), &format!("[{index}]"), "."))
}

/// A value that had to be there and was not.
pub fn missing<E: Error>(step: impl Display) -> E {
    E::custom(format_args!("`{step}`: missing"))
}

fn outward(message: &str, step: &str, dot: &str) -> String {
    match message.strip_prefix('`') {
        Some(rest) if rest.starts_with('[') => format!("`{step}{rest}"),
        Some(rest) => format!("`{step}{dot}{rest}"),
        None => format!("`{step}`: {message}"),
    }
}
