//! What a test expects of a request.

use hyper::HeaderMap;
use percent_encoding::percent_decode_str;

use super::record::Recorded;
use super::{SentRequest, body};
use crate::runtime::{Api, Operation, Scheme};

/// What a request must be like.
pub(super) struct Wanted {
    pub(super) operation: &'static Operation,
    /// The path of the base URL, without a slash at its end.
    base: String,
    /// What it must have; any call of the operation will do where there is none.
    pub(super) like: Option<SentRequest>,
    /// Whether it may have nothing else.
    pub(super) exactly: bool,
    /// The names of credentials in the query: those are never compared.
    keys: Vec<&'static str>,
}

impl Wanted {
    /// A request like this one.
    ///
    /// # Panics
    /// Its body is a stream that is not at hand.
    #[track_caller]
    pub(super) fn like(api: &'static Api, mut recorded: Recorded) -> Self {
        let body = match recorded.request.body_mut().take() {
            Some(body) => body::at_hand(body)
                .unwrap_or_else(|| panic!("the body of an expected call has to be at hand")),
            None => bytes::Bytes::new(),
        };
        let (url, operation) = (recorded.request.url(), recorded.operation);
        let like = SentRequest {
            method: recorded.request.method().as_str().to_owned(),
            path: url.path().to_owned(),
            query: url.query().unwrap_or_default().to_owned(),
            headers: own(operation, recorded.request.headers()),
            body,
        };
        Self {
            operation,
            base: recorded.base,
            like: Some(like),
            exactly: false,
            keys: keys(api),
        }
    }

    /// Any call of the operation.
    pub(super) fn any(recorded: Recorded) -> Self {
        Self {
            operation: recorded.operation,
            base: recorded.base,
            like: None,
            exactly: false,
            keys: Vec::new(),
        }
    }

    /// Whether a request is a call of the operation, whatever its arguments.
    pub(super) fn is_call(&self, request: &SentRequest) -> bool {
        let operation = self.operation;
        let path = request.path.strip_prefix(&self.base);
        let fixed = operation.query.split('&').filter(|pair| !pair.is_empty());
        let pairs = request.pairs();
        request.method == operation.method
            && path.is_some_and(|path| fits(operation.path, path))
            && fixed.into_iter().all(|pair| pairs.contains(&pair))
    }

    /// The query of a request without its credentials.
    pub(super) fn pairs<'r>(&self, request: &'r SentRequest) -> Vec<&'r str> {
        let is_key = |pair: &&str| {
            let name = percent_decode_str(pair.split('=').next().unwrap_or_default());
            let name = name.decode_utf8_lossy();
            self.keys.iter().any(|key| *key == name)
        };
        let mut pairs = request.pairs();
        pairs.retain(|pair| !is_key(pair));
        pairs
    }

    /// `get_item, GET /items/a`
    pub(super) fn name(&self) -> String {
        let Operation {
            id, method, path, ..
        } = self.operation;
        match &self.like {
            Some(like) => format!("{id}, {like}"),
            None => format!("any {id}, {method} {path}"),
        }
    }
}

/// The names of credentials in the query.
fn keys(api: &'static Api) -> Vec<&'static str> {
    let key = |scheme: &Scheme| scheme.kind.query();
    api.schemes.iter().filter_map(key).collect()
}

/// The headers that an operation or a caller has put on, apart from those that every request has and
/// the key that is another one each time.
fn own(operation: &Operation, headers: &HeaderMap) -> HeaderMap {
    let mut own = headers.clone();
    let key = operation.idempotency_key.into_iter();
    for name in ["accept", "content-length", "user-agent"]
        .into_iter()
        .chain(key)
    {
        own.remove(name);
    }
    own
}

/// Whether a path is one of a template: `/items/{id}`.
fn fits(template: &str, path: &str) -> bool {
    let (wanted, given) = (template.split('/'), path.split('/'));
    wanted.clone().count() == given.clone().count()
        && wanted
            .zip(given)
            .all(|(wanted, given)| segment(wanted, given))
}

/// Whether a segment of a path is one of a template: `{id}.json`.
fn segment(template: &str, given: &str) -> bool {
    let decoded = |text| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let mut rest = decoded(given);
    for (index, piece) in template.split('{').enumerate() {
        let literal = match index {
            0 => decoded(piece),
            _ => decoded(piece.split_once('}').map_or(piece, |(_, literal)| literal)),
        };
        // A parameter takes as much as it can.
        let found = match index {
            0 => rest.starts_with(&literal).then_some(0),
            _ if literal.is_empty() => Some(rest.len()),
            _ => rest.rfind(&literal),
        };
        let Some(at) = found else { return false };
        rest = rest.split_off(at + literal.len());
    }
    rest.is_empty()
}
