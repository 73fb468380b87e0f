//! Credentials in `Authorization`.

use reqwest::header::AUTHORIZATION;

use super::SchemeKind;
use super::sensitive::sensitive;
use crate::runtime::client::auth::Credential;

/// `Authorization`, with the name of the HTTP scheme before the credential.
#[derive(Debug)]
pub struct Authorization(pub &'static str);

impl SchemeKind for Authorization {
    fn credential(&self, text: &str) -> Option<Credential> {
        let value = sensitive(&format!("{} {text}", self.0))?;
        Some(Credential::Header(AUTHORIZATION, value))
    }

    fn header(&self) -> Option<&'static str> {
        Some("authorization")
    }
}
