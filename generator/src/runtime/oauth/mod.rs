//! OAuth 2.0: access tokens that the client fetches itself (RFC 6749, RFC 6750).
//!
//! Only crates whose contract has a flow with a token endpoint have this module.

mod answer;
mod discovery;
mod grant;
mod tokens;

pub use discovery::Discovery;
pub use grant::Grant;

pub use super::client::{RefusalCode, TokenError, TokenRefusal};

/// What the contract says about fetching tokens for a security scheme.
#[derive(Debug)]
pub struct Endpoints {
    /// The token URL of the client credentials flow.
    pub client_credentials: Option<&'static str>,
    /// The token URL of the password flow.
    pub password: Option<&'static str>,
    /// Where refresh tokens are sent to.
    pub refresh: Option<&'static str>,
    /// The scopes that operations ask for.
    pub scopes: &'static [&'static str],
}
