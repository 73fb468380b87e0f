//! Security schemes: what a credential is, and where it goes.

mod authorization;
mod in_header;
mod sensitive;

use std::fmt;

use super::auth::Credential;

pub use authorization::Authorization;
pub use in_header::Header;

/// One of the contract's security schemes.
#[derive(Debug)]
pub struct Scheme {
    /// As published.
    pub id: &'static str,
    /// What it is and where it goes.
    pub kind: &'static dyn SchemeKind,
}

/// What a credential is and where it goes. It is a trait so that a crate has the kinds that its contract
/// names, and no other.
pub trait SchemeKind: fmt::Debug + Sync {
    /// A credential, ready for the wire. `None`: the text cannot be sent there.
    fn credential(&self, text: &str) -> Option<Credential>;

    /// The header that it is in.
    fn header(&self) -> Option<&'static str> {
        None
    }

    /// The query parameter that it is in.
    fn query(&self) -> Option<&'static str> {
        None
    }

    /// Whether the HTTP client has it, which nobody can ask.
    fn is_in_client(&self) -> bool {
        false
    }
}

/// A TLS client certificate, which the HTTP client has.
#[derive(Debug)]
pub struct MutualTls;

impl SchemeKind for MutualTls {
    #[inline]
    fn credential(&self, _: &str) -> Option<Credential> {
        None
    }

    #[inline]
    fn is_in_client(&self) -> bool {
        true
    }
}
