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
    /// `Authorization: Bearer`, RFC 6750, with a token at hand.
    Bearer,
    /// OAuth 2 and `OpenID` Connect: a bearer token at hand, or one that the client fetches.
    OAuth(Flows),
    /// Another registered HTTP scheme: the caller gives the text after its name.
    Http {
        /// Scheme name as published.
        scheme: String,
    },
    /// TLS client certificates: the caller's own `reqwest::Client` has them; nothing is sent here.
    MutualTls,
}

/// Where the tokens of a scheme come from (RFC 6749).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flows {
    /// Rust method of the client's builder that has the client fetch tokens, where it can.
    pub setter: Option<String>,
    /// The token URL of the client credentials flow.
    pub client_credentials: Option<String>,
    /// The token URL of the password flow.
    pub password: Option<String>,
    /// Where refresh tokens are sent to.
    pub refresh: Option<String>,
    /// Where users sign in, for an access token that the caller gets for them.
    pub authorization: Option<String>,
    /// The document of an `OpenID` provider that says the rest.
    pub discovery: Option<String>,
    /// The scopes that operations ask for, sorted.
    pub scopes: Vec<String>,
}

impl Flows {
    /// Whether there is a token endpoint that the client can ask.
    pub fn can_fetch(&self) -> bool {
        let urls = [
            &self.client_credentials,
            &self.password,
            &self.refresh,
            &self.discovery,
        ];
        urls.into_iter().any(Option::is_some)
    }
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
    /// Variant of the enum of servers, such as `Sandbox`; the same for the same URL.
    pub variant: String,
    /// Whether calls can go there without the caller's base URL.
    pub absolute: bool,
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
    /// The value when the caller chooses none; without one, the caller has to.
    pub default: Option<String>,
    /// The values allowed; empty: any.
    pub values: Vec<String>,
    /// What the contract says about it.
    pub docs: Docs,
}

impl Server {
    /// Whether values have places in its URL.
    pub fn has_places(&self) -> bool {
        self.url.contains('{')
    }

    /// The URL with every variable that has a default at its default.
    pub fn default_url(&self) -> String {
        self.variables
            .iter()
            .fold(self.url.clone(), |url, variable| {
                let default = variable.default.iter();
                default.fold(url, |url, value| {
                    url.replace(&format!("{{{}}}", variable.wire), value)
                })
            })
    }
}
