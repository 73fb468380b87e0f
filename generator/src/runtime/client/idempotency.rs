//! Keys that make a call idempotent: with the same one, the server does it once.

use reqwest::header::{HeaderName, HeaderValue};

use super::Operation;
use super::extra::{Extra, has};
use crate::runtime::random;

/// The headers, and a new key among them where the operation wants one and its caller has not given it.
pub(super) fn with_key(
    mut extra: Extra,
    operation: &Operation,
    own: &[(&'static str, String)],
) -> Extra {
    let Some(key) = operation.idempotency_key else {
        return extra;
    };
    let given = own.iter().any(|(name, _)| name.eq_ignore_ascii_case(key));
    if !given && !has(&extra, key) {
        let name = HeaderName::from_bytes(key.as_bytes());
        let value = HeaderValue::from_bytes(uuid().as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            extra.push((name, value));
        }
    }
    extra
}

/// A UUID of version 4 (RFC 9562, section 5.4).
fn uuid() -> String {
    let (high, low) = (random::bits(), random::bits());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        (low >> 48) & 0x3fff | 0x8000,
        low & 0xffff_ffff_ffff,
    )
}
