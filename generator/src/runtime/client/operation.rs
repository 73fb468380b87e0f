//! What the generator knows about an API and about each operation.

use super::{Scheme, Server};

/// What all calls of a client share.
#[derive(Debug)]
pub struct Api {
    /// Where calls go unless the caller chooses: the first of these. Absolute ones only.
    pub servers: &'static [Server],
    /// The contract's security schemes.
    pub schemes: &'static [Scheme],
}

/// What the contract says about a call, apart from its arguments.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`
    pub id: &'static str,
    /// As it stands on the request line.
    pub method: &'static str,
    /// The path as published, such as `/v1/files/{fileId}`.
    pub path: &'static str,
    /// Query text that the published path carries itself.
    pub query: &'static str,
    /// The media types that the contract's answers have, for the `Accept` header.
    pub accept: &'static str,
    /// Alternatives of combinations of schemes, by their places in [`Api::schemes`].
    pub security: &'static [&'static [usize]],
    /// The operation's own servers, in place of [`Api::servers`]; usually none.
    pub servers: &'static [Server],
    /// Whether sending it twice does what sending it once does (RFC 9110, section 9.2.2).
    pub idempotent: bool,
}
