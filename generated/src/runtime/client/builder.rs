//! How a client is made, and what its calls share.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::HeaderValue;
use reqwest::redirect::{Attempt, Policy};

use super::auth::{Credential, basic};
use super::{Api, Draft, Error, Fault, Operation, Options, SchemeKind};

/// Redirects that are followed at most, as `reqwest` does by itself.
const REDIRECTS: usize = 10;

/// Collects what a client `C` needs.
pub struct Builder<C> {
    api: &'static Api,
    base: Option<String>,
    http: Option<reqwest::Client>,
    agent: String,
    connect_timeout: Duration,
    read_timeout: Duration,
    limit: usize,
    checks: bool,
    credentials: Vec<(usize, String)>,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Core>> Builder<C> {
    /// Nothing chosen yet.
    pub fn new(api: &'static Api) -> Self {
        Self {
            api,
            base: None,
            http: None,
            agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")).to_owned(),
            connect_timeout: Duration::from_secs(10),
            read_timeout: Duration::from_secs(30),
            limit: 64 * 1024 * 1024,
            checks: true,
            credentials: Vec::new(),
            client: PhantomData,
        }
    }

    /// Where every call goes, in place of the servers that the contract names.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base = Some(url.into());
        self
    }

    /// Uses this HTTP client, with its own timeouts, proxies, certificates and redirects.
    ///
    /// The client made by default follows redirects within one origin only. One that follows them
    /// further takes API keys along.
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

    /// How long a connection may take to be made; 10 seconds by default.
    #[must_use]
    pub fn connect_timeout(mut self, time: Duration) -> Self {
        self.connect_timeout = time;
        self
    }

    /// How long the server may be silent; 30 seconds by default. A call as a whole has no limit,
    /// so that long downloads end well; [`Options::timeout`] sets one.
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
    /// by default.
    #[must_use]
    pub fn check(mut self, on: bool) -> Self {
        self.checks = on;
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

    /// The client.
    ///
    /// # Errors
    /// [`Error::Request`]: no base URL where the contract names no absolute one, a base URL that is
    /// none, or a credential that cannot be sent.
    pub fn build(self) -> Result<C, Error> {
        Ok(C::from(self.core()?))
    }

    fn core(self) -> Result<Core, Fault> {
        let chosen = self.base.is_some();
        let base = match (&self.base, self.api.server) {
            (Some(url), _) => base(url)?,
            (None, Some(url)) => base(url)?,
            (None, None) => {
                let problem = "the contract names no absolute server URL: give one with `base_url`";
                return Err(Fault::request(problem));
            }
        };
        let agent = HeaderValue::from_str(&self.agent);
        let agent = agent.map_err(|_| Fault::request("the user agent is not a header value"))?;
        let mut credentials = vec![None; self.api.schemes.len()];
        for (place, text) in &self.credentials {
            if let (Some(scheme), Some(slot)) =
                (self.api.schemes.get(*place), credentials.get_mut(*place))
            {
                *slot = Credential::new(scheme, text)?;
            }
        }
        let http = match self.http {
            Some(http) => http,
            None => reqwest::Client::builder()
                .connect_timeout(self.connect_timeout)
                .read_timeout(self.read_timeout)
                .redirect(Policy::custom(same_origin))
                .referer(false)
                .build()
                .map_err(Fault::transport)?,
        };
        let (api, limit, checks) = (self.api, self.limit, self.checks);
        Ok(Core(Arc::new(Shared {
            api,
            base,
            chosen,
            http,
            agent,
            limit,
            checks,
            credentials,
        })))
    }
}

impl<C> fmt::Debug for Builder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the base URL: it may hold a password, which `build` refuses.
        f.debug_struct("Builder").finish_non_exhaustive()
    }
}

/// What all calls of a client share. Cheap to clone.
#[derive(Clone)]
pub struct Core(Arc<Shared>);

struct Shared {
    api: &'static Api,
    base: Url,
    chosen: bool,
    http: reqwest::Client,
    agent: HeaderValue,
    limit: usize,
    checks: bool,
    credentials: Vec<Option<Credential>>,
}

impl Core {
    /// Begins a call.
    pub fn draft(&self, operation: &'static Operation, options: Options) -> Draft {
        Draft::new(self.clone(), operation, options)
    }

    pub(super) fn http(&self) -> &reqwest::Client {
        &self.0.http
    }

    /// Where calls go, unless an operation has a server of its own.
    pub fn base_url(&self) -> &str {
        self.0.base.as_str()
    }

    pub(super) fn base(&self) -> &Url {
        &self.0.base
    }

    /// Whether the base URL is the caller's own.
    pub(super) fn base_chosen(&self) -> bool {
        self.0.chosen
    }

    pub(super) fn agent(&self) -> HeaderValue {
        self.0.agent.clone()
    }

    pub(super) fn limit(&self) -> usize {
        self.0.limit
    }

    pub(super) fn checks(&self) -> bool {
        self.0.checks
    }

    /// Puts on the credentials of the first combination that the caller gave whole. Without one the
    /// request goes as it is: whether that will do is for the server to say.
    pub(super) fn sign(&self, operation: &Operation, request: &mut reqwest::Request) {
        let given = |place: &usize| match self.0.api.schemes.get(*place) {
            Some(scheme) if matches!(scheme.kind, SchemeKind::MutualTls) => true,
            Some(_) => self.0.credentials.get(*place).is_some_and(Option::is_some),
            None => false,
        };
        let whole =
            |combination: &&&[usize]| !combination.is_empty() && combination.iter().all(given);
        for place in operation
            .security
            .iter()
            .find(whole)
            .copied()
            .unwrap_or_default()
        {
            if let Some(Some(credential)) = self.0.credentials.get(*place) {
                credential.put(request);
            }
        }
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core")
            .field("base", &self.0.base.as_str())
            .finish_non_exhaustive()
    }
}

/// A base URL that paths can be put behind.
fn base(text: &str) -> Result<Url, Fault> {
    let unfit = |problem: &str| Fault::request(format!("the base URL {problem}"));
    let url = Url::parse(text).map_err(|_| unfit("is not an absolute URL"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(unfit("is neither http nor https"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(unfit(
            "has a query or a fragment, which a path cannot follow",
        ));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(unfit(
            "holds a user or a password: give credentials with their own setters",
        ));
    }
    Ok(url)
}

/// Follows redirects within one origin: another one is not meant to see the credentials.
fn same_origin(attempt: Attempt<'_>) -> reqwest::redirect::Action {
    let from = attempt.previous().last().map(Url::origin);
    if from != Some(attempt.url().origin()) {
        attempt.stop()
    } else if attempt.previous().len() > REDIRECTS {
        attempt.error("too many redirects")
    } else {
        attempt.follow()
    }
}
