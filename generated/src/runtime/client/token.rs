//! Access tokens that are fetched: what calls need of whatever fetches them, and why there is none.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use reqwest::header::HeaderValue;
use reqwest::{StatusCode, Url};

use super::Fault;
use crate::runtime::Secret;

/// What stands in `Authorization`, once it is there.
#[cfg(not(target_arch = "wasm32"))]
pub type Fetching<'t> =
    Pin<Box<dyn Future<Output = Result<HeaderValue, Arc<TokenError>>> + Send + 't>>;

/// What stands in `Authorization`, once it is there. A browser has one thread.
#[cfg(target_arch = "wasm32")]
pub type Fetching<'t> = Pin<Box<dyn Future<Output = Result<HeaderValue, Arc<TokenError>>> + 't>>;

/// Fetches access tokens and keeps them.
pub trait TokenSource: Send + Sync {
    /// The token at hand, or a new one where there is none, where it is about to expire, and where
    /// it is the one that a server has `refused`.
    fn authorization<'t>(
        &'t self,
        http: &'t reqwest::Client,
        refused: Option<&'t HeaderValue>,
    ) -> Fetching<'t>;
}

/// Makes a source when the client's base URL is known, and whether it is the caller's own.
pub type MakeTokenSource =
    Box<dyn FnOnce(&Url, bool) -> Result<Arc<dyn TokenSource>, Fault> + Send + Sync>;

/// Why there is no access token. Neither `Debug` nor `Display` shows a text of the server's.
#[derive(Debug)]
#[non_exhaustive]
pub enum TokenError {
    /// The token endpoint refuses to give one.
    Refused(TokenRefusal),
    /// The token endpoint's answer is not what RFC 6749, section 5, says.
    Unreadable {
        /// Its status.
        status: StatusCode,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// No answer, or only a part of one.
    Transport(reqwest::Error),
}

/// What a token endpoint says when it gives no token (RFC 6749, section 5.2).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TokenRefusal {
    /// The answer's status, 400 or 401 as a rule.
    pub status: StatusCode,
    /// `error`
    pub code: RefusalCode,
    /// `error_description`: may repeat what was sent, and so is not printed.
    pub description: Option<Secret<String>>,
    /// `error_uri`
    pub uri: Option<Secret<String>>,
}

/// Why a token endpoint gives no token.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RefusalCode {
    /// `invalid_request`
    InvalidRequest,
    /// `invalid_client`: the client's id or secret is wrong.
    InvalidClient,
    /// `invalid_grant`: the user's name or password is wrong, or the refresh token is used up.
    InvalidGrant,
    /// `unauthorized_client`
    UnauthorizedClient,
    /// `unsupported_grant_type`
    UnsupportedGrantType,
    /// `invalid_scope`
    InvalidScope,
    /// Another code.
    Other(Secret<String>),
}

impl From<String> for RefusalCode {
    #[inline]
    fn from(code: String) -> Self {
        match code.as_str() {
            "invalid_request" => Self::InvalidRequest,
            "invalid_client" => Self::InvalidClient,
            "invalid_grant" => Self::InvalidGrant,
            "unauthorized_client" => Self::UnauthorizedClient,
            "unsupported_grant_type" => Self::UnsupportedGrantType,
            "invalid_scope" => Self::InvalidScope,
            _ => Self::Other(code.into()),
        }
    }
}

impl fmt::Display for RefusalCode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::InvalidGrant => "invalid_grant",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::InvalidScope => "invalid_scope",
            Self::Other(_) => "a code of its own",
        })
    }
}

impl fmt::Display for TokenError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there is no access token: ")?;
        match self {
            Self::Refused(TokenRefusal { status, code, .. }) => {
                write!(f, "the token endpoint answered {status}, {code}")
            }
            Self::Unreadable { status, reason } => {
                write!(f, "the token endpoint answered {status}: {reason}")
            }
            Self::Transport(_) => f.write_str("the token endpoint gave no whole answer"),
        }
    }
}

impl std::error::Error for TokenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport(error) => Some(error),
            Self::Refused(_) | Self::Unreadable { .. } => None,
        }
    }
}
