//! Discovery: an `OpenID` provider's own document about itself (`OpenID` Connect Discovery 1.0).

use reqwest::Url;
use reqwest::header::ACCEPT;
use serde_json::{Map, Value};

use super::answer;
use super::grant::is_private;
use crate::runtime::client::TokenError;

/// What an `OpenID` provider says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Discovery {
    /// The provider.
    pub issuer: Option<String>,
    /// Where tokens come from.
    pub token_endpoint: String,
    /// Where users sign in.
    pub authorization_endpoint: Option<String>,
}

impl Discovery {
    /// Reads the document that the caller has; `None` if it names no token endpoint that is https or
    /// on this machine.
    pub fn from_json(document: &str) -> Option<Self> {
        match serde_json::from_str(document) {
            Ok(Value::Object(fields)) => Self::new(fields),
            _ => None,
        }
    }

    /// Fetches the document. Calls never do so by themselves.
    ///
    /// # Errors
    /// There is no answer, or it is no document that names a token endpoint which is https or on this
    /// machine.
    pub async fn fetch(http: &reqwest::Client, url: &str) -> Result<Self, TokenError> {
        let request = http.get(url).header(ACCEPT, "application/json");
        let response = request.send().await.map_err(answer::broken)?;
        let (status, fields) = answer::object(response).await?;
        let unreadable = |reason| TokenError::Unreadable { status, reason };
        if !status.is_success() {
            return Err(unreadable("no discovery document"));
        }
        Self::new(fields).ok_or_else(|| unreadable("no https `token_endpoint`"))
    }

    fn new(mut fields: Map<String, Value>) -> Option<Self> {
        let mut text = |name: &str| match fields.remove(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        let endpoint = text("token_endpoint")?;
        Url::parse(&endpoint).ok().filter(is_private)?;
        Some(Self {
            token_endpoint: endpoint,
            issuer: text("issuer"),
            authorization_endpoint: text("authorization_endpoint"),
        })
    }
}
