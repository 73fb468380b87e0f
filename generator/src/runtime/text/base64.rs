//! Base64: bytes in a JSON string.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

text!(
    /// Bytes in base64, RFC 4648.
    Base64, "base64", is_base64
);

impl Base64 {
    /// The text of these bytes, in the standard alphabet with padding.
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        Self(STANDARD.encode(bytes))
    }

    /// The bytes of this text: both alphabets, padded or not, line breaks passed over; `None` when
    /// it is not base64.
    #[inline]
    pub fn decode(&self) -> Option<Vec<u8>> {
        decode(&self.0)
    }
}

#[inline]
fn is_base64(text: &str) -> bool {
    decode(text).is_some()
}

#[inline]
fn decode(text: &str) -> Option<Vec<u8>> {
    let text: Vec<u8> = text
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD]
        .iter()
        .find_map(|engine| engine.decode(&text).ok())
}
