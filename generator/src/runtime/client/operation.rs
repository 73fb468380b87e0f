//! What the generator knows about an API and about each operation.

use std::ops::RangeInclusive;

use reqwest::StatusCode;

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
    /// The header that makes it so: with the same value, the server does it once.
    pub idempotency_key: Option<&'static str>,
    /// What the contract says about sending it again.
    pub retries: Retries,
    /// Statuses whose answers the call does not read to their end: streams, and what is of no
    /// interest.
    pub unread: &'static [RangeInclusive<u16>],
    /// Whether one of its schemes has tokens that the client can fetch.
    pub tokens: bool,
}

/// What the contract says about sending a call again.
#[derive(Debug)]
pub struct Retries {
    /// How often, after the first time; what the caller says counts more. 2 when absent.
    pub most: Option<u32>,
    /// After answers with these statuses.
    pub statuses: &'static [u16],
}

impl Retries {
    /// The contract says nothing.
    pub const DEFAULT: Self = Self {
        most: None,
        statuses: &[408, 429, 502, 503, 504],
    };

    /// It must not be sent again.
    pub const NEVER: Self = Self {
        most: Some(0),
        statuses: &[],
    };
}

/// The header of an idempotency key, unless a contract names another: the IETF draft's.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

impl Operation {
    /// What most operations are like: no query text of its own, no security, the client's servers,
    /// an answer that is read to its end, no token to fetch.
    pub const PLAIN: Self = Self {
        id: "",
        method: "GET",
        path: "/",
        query: "",
        accept: "",
        security: &[],
        servers: &[],
        idempotent: false,
        idempotency_key: None,
        retries: Retries::DEFAULT,
        unread: &[],
        tokens: false,
    };

    /// The header with which sending it twice does what sending it once does.
    #[inline]
    pub(super) fn key(&self) -> &'static str {
        self.idempotency_key.unwrap_or(IDEMPOTENCY_KEY)
    }

    /// Whether an answer with this status is a reason to send a request again.
    #[inline]
    pub(super) fn tries_again(&self, status: StatusCode) -> bool {
        self.retries.statuses.contains(&status.as_u16())
    }

    /// Whether an answer with this status is not read to its end.
    #[inline]
    pub(super) fn leaves(&self, status: StatusCode) -> bool {
        let mut unread = self.unread.iter();
        unread.any(|statuses| statuses.contains(&status.as_u16()))
    }
}
