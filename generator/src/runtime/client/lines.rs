//! Lines: bodies of many values, one behind the other.

use serde::Serialize;

use super::Payload;
use super::payload::at_hand;

impl Payload {
    /// JSON lines: each value on a line of its own.
    pub fn lines<T: Serialize>(media: &'static str, values: &[T]) -> Self {
        Self::sequence(media, "", values)
    }

    /// A JSON text sequence, RFC 7464: a record separator before each value.
    pub fn records<T: Serialize>(media: &'static str, values: &[T]) -> Self {
        Self::sequence(media, "\u{1e}", values)
    }

    fn sequence<T: Serialize>(media: &'static str, before: &str, values: &[T]) -> Self {
        let mut bytes = Vec::new();
        let written = values.iter().try_for_each(|value| {
            bytes.extend_from_slice(before.as_bytes());
            serde_json::to_writer(&mut bytes, value)?;
            bytes.push(b'\n');
            Ok(())
        });
        let body = written.map_err(|error: serde_json::Error| error.to_string());
        Self::new(media, body.map(|()| at_hand(bytes)))
    }
}
