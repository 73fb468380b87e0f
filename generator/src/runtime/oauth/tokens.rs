//! Tokens: fetched once for all calls that wait, kept while they are good.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Url;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use tokio::sync::Mutex;

use super::answer::{self, Granted};
use super::grant::Kind;
use super::{Endpoints, Grant};
use crate::runtime::client::{Fault, Fetching, TokenError, TokenSource};
use crate::runtime::clock::Instant;

/// How long a request for a token may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A token is not used any more when it has so long to live, or a tenth of its life.
const MARGIN: Duration = Duration::from_secs(30);

/// What a form leaves as it is.
const FORM: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// The tokens of one security scheme.
pub(super) struct Tokens {
    grant: Grant,
    url: Url,
    refresh_url: Url,
    scope: String,
    /// Requests that have ended: a call that waited for one that failed has failed with it.
    ended: AtomicU64,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<(HeaderValue, Option<Instant>)>,
    refresh: Option<String>,
    failure: Option<Arc<TokenError>>,
}

impl Tokens {
    pub(super) fn new(
        grant: Grant,
        endpoints: &Endpoints,
        base: &Url,
        own: bool,
    ) -> Result<Self, Fault> {
        let (url, refresh_url) = grant.urls(endpoints, base, own)?;
        let scope = grant.scope(endpoints);
        let refresh = match &grant.kind {
            Kind::Refresh { token } => Some(token.clone()),
            Kind::ClientCredentials | Kind::Password { .. } => None,
        };
        Ok(Self {
            grant,
            url,
            refresh_url,
            scope,
            ended: AtomicU64::new(0),
            state: Mutex::new(State {
                refresh,
                ..State::default()
            }),
        })
    }

    async fn get(
        &self,
        http: &reqwest::Client,
        refused: Option<&HeaderValue>,
    ) -> Result<HeaderValue, Arc<TokenError>> {
        let ended = self.ended.load(Ordering::Acquire);
        let mut state = self.state.lock().await;
        if let Some((value, until)) = &state.token
            && Some(value) != refused
            && until.is_none_or(|until| Instant::now() < until)
        {
            return Ok(value.clone());
        }
        if let Some(failure) = &state.failure
            && self.ended.load(Ordering::Acquire) != ended
        {
            return Err(Arc::clone(failure));
        }
        let fetched = self.fetch(http, state.refresh.as_deref()).await;
        self.ended.fetch_add(1, Ordering::Release);
        match fetched {
            Ok(granted) => {
                let value = granted.authorization;
                state.token = Some((value.clone(), granted.life.and_then(expiry)));
                state.refresh = match self.grant.kind {
                    // It needs none, and should get none (RFC 6749, section 4.4.3).
                    Kind::ClientCredentials => None,
                    _ => granted.refresh.or_else(|| state.refresh.take()),
                };
                state.failure = None;
                Ok(value)
            }
            Err(failure) => {
                let failure = Arc::new(failure);
                state.token = None;
                state.failure = Some(Arc::clone(&failure));
                Err(failure)
            }
        }
    }

    /// A new token, for the refresh token if there is one.
    async fn fetch(
        &self,
        http: &reqwest::Client,
        refresh: Option<&str>,
    ) -> Result<Granted, TokenError> {
        let password = match &self.grant.kind {
            Kind::Password { user, password } => Some((user, password)),
            Kind::ClientCredentials | Kind::Refresh { .. } => None,
        };
        if let Some(token) = refresh {
            let form = vec![("grant_type", "refresh_token"), ("refresh_token", token)];
            match self.send(http, &self.refresh_url, form).await {
                // Used up: the password is good for another.
                Err(TokenError::Refused(_)) if password.is_some() => {}
                done => return done,
            }
        }
        let mut form = match password {
            None => vec![("grant_type", "client_credentials")],
            Some((user, password)) => vec![
                ("grant_type", "password"),
                ("username", user),
                ("password", password),
            ],
        };
        if !self.scope.is_empty() {
            form.push(("scope", &self.scope));
        }
        self.send(http, &self.url, form).await
    }

    /// Sends a request for a token: the grant and the client's credentials, nothing else.
    async fn send(
        &self,
        http: &reqwest::Client,
        url: &Url,
        mut form: Vec<(&str, &str)>,
    ) -> Result<Granted, TokenError> {
        let Grant { client, secret, .. } = &self.grant;
        let own = self.grant.parameters.iter();
        form.extend(own.map(|(name, value)| (name.as_str(), value.as_str())));
        let mut basic = None;
        match (client, secret) {
            (Some(id), Some(secret)) if !self.grant.secret_in_body => {
                basic = Some(format!("{}:{}", encode(id), encode(secret)));
            }
            (Some(id), secret) => {
                form.push(("client_id", id));
                form.extend(
                    secret
                        .iter()
                        .map(|secret| ("client_secret", secret.as_str())),
                );
            }
            (None, _) => {}
        }
        let mut request = http
            .post(url.clone())
            .timeout(TIMEOUT)
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(spell(&form));
        if let Some(pair) = basic {
            let text = format!("Basic {}", STANDARD.encode(pair));
            // Base64 is always a header value.
            if let Ok(mut value) = HeaderValue::from_str(&text) {
                value.set_sensitive(true);
                request = request.header(AUTHORIZATION, value);
            }
        }
        answer::read(request.send().await.map_err(answer::broken)?).await
    }
}

impl TokenSource for Tokens {
    fn authorization<'t>(
        &'t self,
        http: &'t reqwest::Client,
        refused: Option<&'t HeaderValue>,
    ) -> Fetching<'t> {
        Box::pin(self.get(http, refused))
    }
}

/// Until when a token is used that lives so long; for ever, if the clock does not go that far.
fn expiry(life: Duration) -> Option<Instant> {
    Instant::now().checked_add(life.saturating_sub(MARGIN.min(life / 10)))
}

/// `name=value&…`
fn spell(form: &[(&str, &str)]) -> String {
    let pairs = form
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// `application/x-www-form-urlencoded`, which takes `%20` and `+` for a blank alike.
fn encode(text: &str) -> String {
    utf8_percent_encode(text, FORM).to_string()
}
