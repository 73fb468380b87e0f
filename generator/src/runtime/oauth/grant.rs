//! Grants: what the caller has that a token endpoint gives tokens for.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use reqwest::Url;

use super::tokens::Tokens;
use super::{Discovery, Endpoints};
use crate::runtime::client::{Fault, MakeTokenSource, TokenSource};

/// What the caller has that a token endpoint gives access tokens for.
///
/// The client fetches a token before the first call that needs one, once for all calls that wait for
/// it, and keeps it until shortly before it expires. When a server answers 401, a new token is
/// fetched and the call is sent once more, unless its body is a stream. A request for a token takes
/// 30 seconds at most, which [`Options::timeout`](crate::runtime::Options::timeout) does not change.
///
/// Tokens come from the contract's token URL, which has to be https or on this machine; any other
/// has to be given with [`token_url`](Self::token_url). `Debug` shows nothing of a grant.
#[derive(Clone)]
pub struct Grant {
    pub(super) kind: Kind,
    pub(super) client: Option<String>,
    pub(super) secret: Option<String>,
    pub(super) secret_in_body: bool,
    pub(super) parameters: Vec<(String, String)>,
    scopes: Option<Vec<String>>,
    url: Option<String>,
}

/// What is shown to the token endpoint.
#[derive(Clone)]
pub(super) enum Kind {
    ClientCredentials,
    Password { user: String, password: String },
    Refresh { token: String },
}

impl Grant {
    /// The client's own credentials (RFC 6749, section 4.4).
    pub fn client_credentials(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self::new(Kind::ClientCredentials).client(id, secret)
    }

    /// A user's name and password (RFC 6749, section 4.3). A refresh token that comes with the first
    /// access token is used for the next ones.
    pub fn password(user: impl Into<String>, password: impl Into<String>) -> Self {
        let (user, password) = (user.into(), password.into());
        Self::new(Kind::Password { user, password })
    }

    /// A refresh token (RFC 6749, section 6), such as that of an authorization code flow that the
    /// caller went through. A newer one that the server gives takes its place.
    pub fn refresh_token(token: impl Into<String>) -> Self {
        let token = token.into();
        Self::new(Kind::Refresh { token })
    }

    fn new(kind: Kind) -> Self {
        Self {
            kind,
            client: None,
            secret: None,
            secret_in_body: false,
            parameters: Vec::new(),
            scopes: None,
            url: None,
        }
    }

    /// The client's id and secret, sent as HTTP Basic credentials (`client_secret_basic`).
    #[must_use]
    pub fn client(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.client = Some(id.into());
        self.secret = Some(secret.into());
        self
    }

    /// The id of a client without a secret, sent in the body.
    #[must_use]
    pub fn public_client(mut self, id: impl Into<String>) -> Self {
        self.client = Some(id.into());
        self.secret = None;
        self
    }

    /// Sends the client's id and secret in the body (`client_secret_post`), for token endpoints that
    /// do not take HTTP Basic credentials.
    #[must_use]
    pub fn secret_in_body(mut self) -> Self {
        self.secret_in_body = true;
        self
    }

    /// Asks for these scopes; by default for all that the contract's operations ask for. None leaves
    /// the choice to the server.
    #[must_use]
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = Some(scopes.into_iter().map(Into::into).collect());
        self
    }

    /// Sends a parameter that this token endpoint wants beside those of RFC 6749, such as `audience`.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// Where tokens come from, in place of the contract's token URL. It may be http, as a test's is.
    #[must_use]
    pub fn token_url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Where tokens come from, as an `OpenID` provider's own document says.
    #[must_use]
    pub fn discovered(self, discovery: &Discovery) -> Self {
        self.token_url(discovery.token_endpoint.as_str())
    }

    /// What fetches the tokens.
    pub fn tokens(self, endpoints: &'static Endpoints) -> MakeTokenSource {
        Box::new(move |base, own| {
            let tokens: Arc<dyn TokenSource> = Arc::new(Tokens::new(self, endpoints, base, own)?);
            Ok(tokens)
        })
    }

    /// Where the grant is sent to, and where refresh tokens are.
    pub(super) fn urls(
        &self,
        endpoints: &Endpoints,
        base: &Url,
        own: bool,
    ) -> Result<(Url, Url), Fault> {
        if let Some(url) = &self.url {
            let url = Url::parse(url).ok().filter(is_endpoint);
            let url = url.ok_or_else(|| Fault::request("the token URL is no http or https URL"))?;
            return Ok((url.clone(), url));
        }
        let text = match self.kind {
            Kind::ClientCredentials => endpoints.client_credentials,
            Kind::Password { .. } => endpoints.password,
            Kind::Refresh { .. } => endpoints.refresh,
        };
        let problem = "the contract names no token URL for this grant: give one with `token_url`";
        let text = text.ok_or_else(|| Fault::request(problem))?;
        let url = resolve(text, base, own)?;
        let refresh = endpoints.refresh.unwrap_or(text);
        Ok((url, resolve(refresh, base, own)?))
    }

    /// The `scope` parameter: names with blanks between them.
    pub(super) fn scope(&self, endpoints: &Endpoints) -> String {
        match &self.scopes {
            Some(scopes) => scopes.join(" "),
            None => endpoints.scopes.join(" "),
        }
    }
}

/// The contract's token URL, which may be relative to the base URL. Secrets go there, so that it
/// has to be https, on this machine, or at the caller's own base URL.
fn resolve(text: &str, base: &Url, own: bool) -> Result<Url, Fault> {
    let url = base.join(text).ok().filter(is_endpoint).ok_or_else(|| {
        Fault::request("the contract's token URL is none: give one with `token_url`")
    })?;
    if is_private(&url) || (own && url.origin() == base.origin()) {
        return Ok(url);
    }
    let problem = "the contract's token URL is not https: give one with `token_url`";
    Err(Fault::request(problem))
}

fn is_endpoint(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none()
}

/// Whether nobody reads what is sent there: https, or this machine.
pub(super) fn is_private(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    url.scheme() == "https"
        || host == "localhost"
        || address.is_ok_and(|address| address.is_loopback())
}

impl fmt::Debug for Grant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
