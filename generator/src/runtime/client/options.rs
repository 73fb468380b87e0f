//! What a caller may choose for one call.

use std::fmt;
use std::time::Duration;

use reqwest::header::{HeaderName, HeaderValue};

use super::extra::Extra;
use super::target::Target;
use super::{Fault, Retry};

/// What a caller may choose for one call, beside what the contract says.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// How long the call may take in all, its answer's body and all retries included; no limit when
    /// absent.
    pub timeout: Option<Duration>,
    /// Where the call goes, with the client's credentials; where the client's calls go when absent.
    pub base_url: Option<String>,
    /// How often the call is sent again; as the client's calls are when absent.
    pub retries: Option<Retry>,
    /// The whole URL of the call; made of its path and query when absent.
    pub(super) url: Option<Target>,
    /// Headers by name, as the caller gave them.
    headers: Vec<(String, String)>,
}

impl Options {
    /// The client's own choices.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how long the call may take in all, its answer's body and all retries included.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sends the call to this base URL, with the client's credentials.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Sets how often the call is sent again when that is safe and may help.
    #[must_use]
    pub fn retries(mut self, retry: Retry) -> Self {
        self.retries = Some(retry);
        self
    }

    /// Sends the call to this URL, in place of the one made of its path and query: the next page that an
    /// answer names. It may be relative; one of another origin is refused.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(Target::new(url.into()));
        self
    }

    /// The same choices for another call: all but the URL and the media types, which are of one call.
    #[must_use]
    #[inline]
    pub fn for_another(&self) -> Self {
        let mut options = self.clone();
        options.url = None;
        let is_accept = |name: &str| name.eq_ignore_ascii_case("accept");
        options.headers.retain(|(name, _)| !is_accept(name));
        options
    }

    /// Asks for one of the media types that the answer may have, in place of all of them.
    #[must_use]
    pub fn accept(self, media: impl Into<String>) -> Self {
        self.header("accept", media)
    }

    /// Sends a header, in place of the call's own of that name: `Accept` to have one of several
    /// media types, another credential than the client's, or one that the contract does not name.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The headers, ready for the wire; nothing prints their values.
    ///
    /// # Errors
    /// A name or a value that cannot be sent. The error does not repeat the value.
    pub(super) fn checked_headers(&self) -> Result<Extra, Fault> {
        let mut headers = Vec::with_capacity(self.headers.len());
        for (name, value) in &self.headers {
            let key = HeaderName::from_bytes(name.as_bytes())
                .map_err(|_| Fault::request(format!("{name:?} is no name of a header")))?;
            let mut value = HeaderValue::from_bytes(value.as_bytes())
                .map_err(|_| Fault::request(format!("the header `{key}` cannot be sent")))?;
            value.set_sensitive(true);
            headers.push((key, value));
        }
        Ok(headers)
    }
}

impl fmt::Debug for Options {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        // Not the base URL: it may hold a password, which the call refuses.
        f.debug_struct("Options")
            .field("timeout", &self.timeout)
            .field("retries", &self.retries)
            .field("headers", &names)
            .finish_non_exhaustive()
    }
}
