//! Keys in headers.

use reqwest::header::HeaderName;

use super::SchemeKind;
use super::sensitive::sensitive;
use crate::runtime::client::auth::Credential;

/// A key in this header.
#[derive(Debug)]
pub struct Header(pub &'static str);

impl SchemeKind for Header {
    fn credential(&self, text: &str) -> Option<Credential> {
        let name = HeaderName::from_bytes(self.0.as_bytes()).ok()?;
        Some(Credential::Header(name, sensitive(text)?))
    }

    fn header(&self) -> Option<&'static str> {
        Some(self.0)
    }
}
