//! Credentials and servers.

use super::Docs;

/// One of `components.securitySchemes`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityScheme {
    /// As published.
    pub id: String,
    /// Rust method of the client's builder, such as `bearer_token` or `api_key`.
    pub setter: String,
    /// What the contract says about it.
    pub docs: Docs,
    /// What it is.
    pub kind: SchemeKind,
}

/// What a credential is and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// A key under a name of the contract's choice.
    ApiKey {
        /// Where it travels.
        place: ApiKeyPlace,
        /// Name on the wire.
        wire: String,
    },
    /// `Authorization: Basic`, RFC 7617.
    Basic,
    /// `Authorization: Bearer`, RFC 6750; OAuth 2 and `OpenID` Connect with a token at hand too.
    Bearer,
    /// Another registered HTTP scheme: the caller gives the text after its name.
    Http {
        /// Scheme name as published.
        scheme: String,
    },
    /// TLS client certificates: the caller's own `reqwest::Client` has them; nothing is sent here.
    MutualTls,
}

/// Where an API key travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiKeyPlace {
    /// In a header.
    Header,
    /// In the query string.
    Query,
    /// In the `Cookie` header.
    Cookie,
}

/// One scheme of a combination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Index into [`Contract::schemes`](super::Contract::schemes).
    pub scheme: usize,
    /// Scopes or roles, as published.
    pub scopes: Vec<String>,
}

/// A place where the API lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// URL template as published: `https://{region}.example.com/v1`.
    pub url: String,
    /// What the contract says about it.
    pub docs: Docs,
    /// Sorted by name.
    pub variables: Vec<ServerVariable>,
}

/// A `{variable}` of a server's URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerVariable {
    /// Rust setter.
    pub name: String,
    /// As it stands in the template.
    pub wire: String,
    /// The value when the caller chooses none.
    pub default: String,
    /// The values allowed; empty: any.
    pub values: Vec<String>,
    /// What the contract says about it.
    pub docs: Docs,
}

impl Server {
    /// The URL with every variable at its default.
    pub fn default_url(&self) -> String {
        self.variables.iter().fold(self.url.clone(), |url, v| {
            url.replace(&format!("{{{}}}", v.wire), &v.default)
        })
    }
}
