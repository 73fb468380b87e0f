//! What the calls of a client share.

use std::fmt;
use std::sync::Arc;

use reqwest::Url;
use reqwest::header::HeaderValue;

use super::auth::Credential;
use super::budget::Budget;
use super::extra::find;
use super::server::Places;
use super::{Api, Draft, Fault, Operation, Options, Retry, Scheme, TokenSource};

/// What all calls of a client share. Cheap to clone.
#[derive(Clone)]
pub struct Core(Arc<Shared>);

/// What the builder has put together.
pub(super) struct Shared {
    pub(super) api: &'static Api,
    pub(super) places: Places,
    pub(super) http: reqwest::Client,
    pub(super) agent: HeaderValue,
    pub(super) limit: usize,
    pub(super) checks: bool,
    pub(super) retry: Option<Retry>,
    pub(super) budget: Budget,
    /// One a scheme of the contract.
    pub(super) credentials: Vec<Option<Credential>>,
}

impl Core {
    pub(super) fn new(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }

    /// Begins a call.
    pub fn draft(&self, operation: &'static Operation, options: Options) -> Draft {
        Draft::new(self.clone(), operation, options)
    }

    pub(super) fn http(&self) -> &reqwest::Client {
        &self.0.http
    }

    /// Where calls go, unless an operation has a server of its own.
    pub fn base_url(&self) -> &str {
        self.base().as_str()
    }

    pub(super) fn base(&self) -> &Url {
        &self.0.places.base
    }

    /// The base URL of a call, for which alone the caller may have one. `None`: the client's.
    pub(super) fn base_of(
        &self,
        operation: &Operation,
        own: Option<&str>,
    ) -> Result<Option<Url>, Fault> {
        self.0.places.of(operation, own)
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

    /// How often a call is sent again: as its caller says, else as the client's builder, else as the
    /// contract. What the contract says must never be sent again is not.
    pub(super) fn retry(&self, operation: &Operation, own: Option<Retry>) -> Retry {
        let said = operation.retries.most;
        if said == Some(0) {
            return Retry::none();
        }
        own.or_else(|| self.0.retry.clone())
            .unwrap_or_else(|| said.map_or_else(Retry::default, Retry::at_most))
    }

    /// What is left for retries.
    pub(super) fn budget(&self) -> &Budget {
        &self.0.budget
    }

    /// The credentials that a call is sent with: the first combination that is whole. A client that
    /// does not check takes what there is, should none be.
    ///
    /// `sent` tells whether the caller puts a header on by other means.
    pub(super) fn combination(
        &self,
        operation: &Operation,
        sent: &dyn Fn(&str) -> bool,
    ) -> &'static [usize] {
        let mut best: &[usize] = &[];
        let mut most = 0;
        for combination in operation.security {
            let mut given = 0;
            for place in *combination {
                given += usize::from(self.is_given(*place, sent));
            }
            if given == combination.len() && given > 0 {
                return combination;
            }
            if given > most {
                (best, most) = (combination, given);
            }
        }
        if operation.security.iter().any(|all| all.is_empty()) {
            best = &[];
        }
        best
    }

    pub(super) fn scheme(&self, place: usize) -> Option<&'static Scheme> {
        self.0.api.schemes.get(place)
    }

    pub(super) fn is_given(&self, place: usize, sent: &dyn Fn(&str) -> bool) -> bool {
        self.scheme(place).is_some_and(|scheme| {
            scheme.kind.is_in_client()
                || self.credential(place).is_some()
                || scheme.kind.header().is_some_and(sent)
        })
    }

    fn credential(&self, place: usize) -> Option<&Credential> {
        self.0.credentials.get(place).and_then(Option::as_ref)
    }

    /// What fetches the token that a call is sent with.
    #[inline]
    pub(super) fn tokens(
        &self,
        operation: &Operation,
        sent: &dyn Fn(&str) -> bool,
    ) -> Option<Arc<dyn TokenSource>> {
        let mut places = self.combination(operation, sent).iter();
        places.find_map(|place| match self.credential(*place) {
            Some(Credential::Tokens(tokens)) => Some(Arc::clone(tokens)),
            _ => None,
        })
    }

    /// Puts on the credentials. Without any the request goes as it is: whether that will do is for
    /// the server to say.
    #[inline]
    pub(super) fn sign(&self, operation: &Operation, request: &mut reqwest::Request) {
        let sent = |name: &str| find(request.headers(), name).is_some();
        for place in self.combination(operation, &sent) {
            if let Some(credential) = self.credential(*place) {
                credential.put(request);
            }
        }
    }
}

impl fmt::Debug for Core {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core")
            .field("base", &self.0.places.base.as_str())
            .finish_non_exhaustive()
    }
}
