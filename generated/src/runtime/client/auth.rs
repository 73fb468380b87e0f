//! Credentials: what the caller gave, ready for the wire.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{HeaderName, HeaderValue};

use super::token::TokenSource;

/// A credential, checked once and never printed.
#[derive(Clone)]
pub enum Credential {
    /// Put in a header.
    Header(HeaderName, HeaderValue),
    /// Put elsewhere.
    Elsewhere(Arc<dyn Put>),
    /// Put in `Authorization` once it is there.
    Tokens(Arc<dyn TokenSource>),
}

/// A credential that goes where few do.
pub trait Put: Send + Sync {
    /// Puts it on a request; what the request says already wins.
    fn put(&self, request: &mut reqwest::Request);
}

impl std::fmt::Debug for Credential {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[redacted]")
    }
}

/// The text of `Authorization: Basic`: user and password, RFC 7617.
#[inline]
pub(super) fn basic(user: &str, password: &str) -> String {
    STANDARD.encode(format!("{user}:{password}"))
}

impl Credential {
    /// Puts it on a request; what the request says already wins.
    #[inline]
    pub(super) fn put(&self, request: &mut reqwest::Request) {
        match self {
            Self::Header(name, value) => {
                let entry = request.headers_mut().entry(name);
                entry.or_insert_with(|| value.clone());
            }
            Self::Elsewhere(credential) => credential.put(request),
            // The call has it.
            Self::Tokens(_) => {}
        }
    }
}
