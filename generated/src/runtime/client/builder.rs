//! How a client is made.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use reqwest::header::HeaderValue;

use super::auth::{Credential, basic};
use super::budget::Budget;
use super::core::{Core, Shared};
use super::server::Places;
use super::{Api, Error, Fault, MakeTokenSource, Retry, http};

/// Collects what a client `C` needs.
pub struct Builder<C> {
    api: &'static Api,
    base: Option<String>,
    server: Option<&'static str>,
    variables: Vec<(&'static str, String)>,
    unlisted: Option<&'static str>,
    http: Option<reqwest::Client>,
    agent: String,
    connect_timeout: Duration,
    read_timeout: Duration,
    limit: usize,
    checks: bool,
    retry: Option<Retry>,
    credentials: Vec<(usize, String)>,
    tokens: Vec<(usize, MakeTokenSource)>,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Core>> Builder<C> {
    /// Nothing chosen yet.
    pub fn new(api: &'static Api) -> Self {
        Self {
            api,
            base: None,
            server: None,
            variables: Vec::new(),
            unlisted: None,
            http: None,
            agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")).to_owned(),
            connect_timeout: Duration::from_secs(10),
            read_timeout: Duration::from_secs(30),
            limit: 64 * 1024 * 1024,
            checks: true,
            retry: None,
            credentials: Vec::new(),
            tokens: Vec::new(),
            client: PhantomData,
        }
    }

    /// Where every call goes, in place of the servers that the contract names: an http or https URL
    /// with or without a path, in which a slash at the end makes no difference. A contract whose
    /// servers are relative (`/v1`) needs one with that path in it.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base = Some(url.into());
        self
    }

    /// Uses this HTTP client, with its own timeouts, proxies, certificates and redirects.
    ///
    /// The client made by default follows redirects within one origin only. One that follows them
    /// further takes API keys along. Mutual TLS needs a client with the caller's certificate:
    /// `reqwest::Client::builder().identity(…)`.
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// The `User-Agent` header; by default this crate's name and version.
    #[must_use]
    pub fn user_agent(mut self, text: impl Into<String>) -> Self {
        self.agent = text.into();
        self
    }

    /// How long a connection may take to be made; 10 seconds by default. A browser has its own rule,
    /// as it has for redirects and for silence.
    #[must_use]
    pub fn connect_timeout(mut self, time: Duration) -> Self {
        self.connect_timeout = time;
        self
    }

    /// How long the server may be silent; 30 seconds by default. A call as a whole has no limit,
    /// so that long downloads end well; [`Options::timeout`](super::Options::timeout) sets one.
    #[must_use]
    pub fn read_timeout(mut self, time: Duration) -> Self {
        self.read_timeout = time;
        self
    }

    /// How many bytes an answer may have once decompressed; 64 MiB by default. Bodies that the
    /// caller reads as a stream have no limit.
    #[must_use]
    pub fn max_answer_size(mut self, bytes: usize) -> Self {
        self.limit = bytes;
        self
    }

    /// Whether arguments are checked against the contract's rules before they are sent; they are
    /// by default. So are credentials: a call that needs several at once is refused when the caller
    /// gave only some of them. Unchecked, it is sent with those.
    #[must_use]
    pub fn check(mut self, on: bool) -> Self {
        self.checks = on;
        self
    }

    /// How often calls are sent again when that is safe and may help; twice at most by default,
    /// unless the contract says otherwise. [`Retry`] has the rules. [`Retry::none`] turns it off,
    /// [`Options::retries`](super::Options::retries) is for one call.
    #[must_use]
    pub fn retries(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// The server of each call that has it among its own, by its URL as published. Other calls go to
    /// their first.
    #[must_use]
    pub fn put_server(mut self, url: &'static str) -> Self {
        self.server = Some(url);
        self
    }

    /// The value of a variable of the servers' URLs. `listed` has the values that the contract
    /// allows; it allows all when there are none.
    #[must_use]
    pub fn put_variable(mut self, name: &'static str, listed: &[&str], value: String) -> Self {
        if !listed.is_empty() && !listed.contains(&value.as_str()) {
            self.unlisted = Some(name);
        } else if self.unlisted == Some(name) {
            self.unlisted = None;
        }
        self.variables.push((name, value));
        self
    }

    /// The credential of a scheme, by its place in [`Api::schemes`].
    #[must_use]
    pub fn put_credential(mut self, scheme: usize, text: String) -> Self {
        self.credentials.push((scheme, text));
        self
    }

    /// A user and a password for a scheme, by its place in [`Api::schemes`].
    #[must_use]
    pub fn put_basic(self, scheme: usize, user: &str, password: &str) -> Self {
        self.put_credential(scheme, basic(user, password))
    }

    /// What fetches the tokens of a scheme, by its place in [`Api::schemes`]. It is used rather than
    /// a credential.
    #[must_use]
    pub fn put_tokens(mut self, scheme: usize, tokens: MakeTokenSource) -> Self {
        self.tokens.push((scheme, tokens));
        self
    }

    /// The client.
    ///
    /// # Errors
    /// [`Error::Request`]: no base URL where the contract names no absolute one, a base URL that is
    /// none, a value that the contract does not list for a server's variable, or a credential that
    /// cannot be sent.
    pub fn build(self) -> Result<C, Error> {
        Ok(C::from(self.core()?))
    }

    fn core(self) -> Result<Core, Fault> {
        if let Some(name) = self.unlisted {
            return Err(Fault::request(format!(
                "the contract does not list this value for the server's variable `{name}`"
            )));
        }
        let places = Places::new(
            self.api.servers,
            self.base.as_deref(),
            self.server,
            self.variables,
        )?;
        let agent = HeaderValue::from_str(&self.agent);
        let agent = agent.map_err(|_| Fault::request("the user agent is not a header value"))?;
        let mut credentials = vec![None; self.api.schemes.len()];
        for (place, text) in &self.credentials {
            if let (Some(scheme), Some(slot)) =
                (self.api.schemes.get(*place), credentials.get_mut(*place))
            {
                let id = scheme.id;
                let unfit = || Fault::request(format!("the credential of `{id}` cannot be sent"));
                *slot = Some(scheme.kind.credential(text).ok_or_else(unfit)?);
            }
        }
        for (place, make) in self.tokens {
            if let Some(slot) = credentials.get_mut(place) {
                let tokens = make(&places.base, self.base.is_some())?;
                *slot = Some(Credential::Tokens(tokens));
            }
        }
        let http = match self.http {
            Some(http) => http,
            None => {
                http::client(self.connect_timeout, self.read_timeout).map_err(Fault::transport)?
            }
        };
        Ok(Core::new(Shared {
            api: self.api,
            places,
            http,
            agent,
            limit: self.limit,
            checks: self.checks,
            retry: self.retry,
            budget: Budget::full(),
            credentials,
        }))
    }
}

impl<C> fmt::Debug for Builder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the base URL: it may hold a password, which `build` refuses.
        f.debug_struct("Builder").finish_non_exhaustive()
    }
}
