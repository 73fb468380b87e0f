//! Credentials: what the caller gave, ready for the wire.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{AUTHORIZATION, COOKIE, HeaderName, HeaderValue};

use super::fault::Fault;
use super::token::TokenSource;

/// One of the contract's security schemes.
#[derive(Debug)]
pub struct Scheme {
    /// As published.
    pub id: &'static str,
    /// What it is and where it goes.
    pub kind: SchemeKind,
}

impl Scheme {
    /// The header that a credential of this scheme is in.
    pub(super) fn header(&self) -> Option<&str> {
        match self.kind {
            SchemeKind::Header(name) => Some(name),
            SchemeKind::Authorization(_) => Some("authorization"),
            SchemeKind::Cookie(_) => Some("cookie"),
            SchemeKind::Query(_) | SchemeKind::MutualTls => None,
        }
    }
}

/// What a credential is and where it goes.
#[derive(Debug)]
pub enum SchemeKind {
    /// A key in this header.
    Header(&'static str),
    /// A key in this query parameter.
    Query(&'static str),
    /// A key in this cookie.
    Cookie(&'static str),
    /// `Authorization`, with the name of the HTTP scheme before the credential.
    Authorization(&'static str),
    /// A TLS client certificate, which the HTTP client has.
    MutualTls,
}

/// A credential, checked once and never printed.
#[derive(Clone)]
pub(super) enum Credential {
    /// Put in a header.
    Header(HeaderName, HeaderValue),
    /// A name, and `name=value`, put in the query.
    Query(&'static str, String),
    /// `name=value`, put in the `Cookie` header.
    Cookie(String),
    /// Put in `Authorization` once it is there.
    Tokens(Arc<dyn TokenSource>),
}

impl std::fmt::Debug for Credential {
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
    /// A scheme's credential.
    ///
    /// # Errors
    /// Text that cannot be sent where the scheme says. The error does not repeat it.
    pub(super) fn new(scheme: &Scheme, text: &str) -> Result<Option<Self>, Fault> {
        let unfit = || Fault::request(format!("the credential of `{}` cannot be sent", scheme.id));
        Ok(Some(match scheme.kind {
            SchemeKind::Header(name) => {
                let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| unfit())?;
                Self::Header(name, sensitive(text).ok_or_else(unfit)?)
            }
            SchemeKind::Authorization(http) => Self::Header(
                AUTHORIZATION,
                sensitive(&format!("{http} {text}")).ok_or_else(unfit)?,
            ),
            SchemeKind::Query(name) => {
                let mut pair = String::new();
                super::path::encode(&mut pair, name);
                pair.push('=');
                super::path::encode(&mut pair, text);
                Self::Query(name, pair)
            }
            SchemeKind::Cookie(name) => {
                let text = format!("{name}={text}");
                if text.bytes().any(|byte| matches!(byte, b';' | b',')) {
                    return Err(unfit());
                }
                sensitive(&text).ok_or_else(unfit)?;
                Self::Cookie(text)
            }
            SchemeKind::MutualTls => return Ok(None),
        }))
    }

    /// Puts it on a request; what the request says already wins.
    #[inline]
    pub(super) fn put(&self, request: &mut reqwest::Request) {
        match self {
            Self::Header(name, value) => {
                request
                    .headers_mut()
                    .entry(name)
                    .or_insert_with(|| value.clone());
            }
            Self::Query(name, pair) => {
                let url = request.url_mut();
                // The URL of a next page may have it.
                if url.query_pairs().any(|(own, _)| own == *name) {
                    return;
                }
                let query = match url.query() {
                    Some(query) if !query.is_empty() => format!("{query}&{pair}"),
                    _ => pair.clone(),
                };
                url.set_query(Some(&query));
            }
            Self::Cookie(pair) => {
                let old = request
                    .headers()
                    .get(COOKIE)
                    .and_then(|value| value.to_str().ok());
                let text = old.map_or_else(|| pair.clone(), |old| format!("{old}; {pair}"));
                if let Some(value) = sensitive(&text) {
                    request.headers_mut().insert(COOKIE, value);
                }
            }
            // The call has it.
            Self::Tokens(_) => {}
        }
    }
}

/// A header value that `Debug` hides and HTTP/2 never indexes.
fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}
