//! `x-specwright-idempotency`: a call that a key makes safe to repeat.

use serde::Deserialize;

use super::{Extension, Flaw};
use crate::document::Kind;

/// A call that may be sent again, since a key tells the server that it is the same one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Idempotency {
    /// The header that carries the key, such as `Idempotency-Key`. It is made for each call where the
    /// caller gives none, and stays the same when the call is tried again.
    pub(crate) header: String,
}

impl Extension for Idempotency {
    const KEY: &'static str = "x-specwright-idempotency";
    const ON: &'static [Kind] = &[Kind::Operation];

    fn flaws(&self) -> Vec<Flaw> {
        let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        if !self.header.is_empty() && self.header.bytes().all(token) {
            Vec::new()
        } else {
            vec![Flaw::new("/header", "it is no name of a header")]
        }
    }
}
