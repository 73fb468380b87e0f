//! The contracts, and which operation a request is.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::error::Error;

use percent_encoding::percent_decode_str;
use regex::Regex;
use serde_json::Value;

use crate::call::Call;
use crate::calls::CALLS;
use crate::scenario::{Request, Scenario};

/// All contracts of an OpenAPI version.
pub(crate) struct Catalog {
    /// The version.
    pub(crate) openapi: String,
    /// The contracts' names, sorted by module.
    pub(crate) names: Vec<String>,
    /// Those that an overlay puts something into.
    pub(crate) corrected: Vec<String>,
    operations: Vec<Operation>,
}

/// An operation of a contract.
pub(crate) struct Operation {
    /// The contract's name, such as `Versioning.Added.v1`.
    contract: String,
    /// What the manifest says of it.
    pub(crate) entry: Value,
    /// What the manifest says of the contract's credentials.
    pub(crate) credentials: Value,
    /// The function that calls it.
    pub(crate) call: Call,
    server: Template,
    path: Template,
    whole: Regex,
}

/// An operation that a request may be.
pub(crate) struct Found<'c> {
    pub(crate) operation: &'c Operation,
    /// The path of the server's URL.
    pub(crate) base: String,
    /// The path's parameters as they are spelled, decoded.
    pub(crate) path: BTreeMap<String, String>,
}

impl Catalog {
    /// The catalog that the build script wrote.
    pub(crate) fn read(text: &str) -> Result<Self, Box<dyn Error>> {
        let contracts: Vec<Value> = serde_json::from_str(text)?;
        let mut operations = Vec::new();
        let mut calls = CALLS.iter();
        for contract in &contracts {
            let manifest = &contract["manifest"];
            let server = manifest["servers"][0].as_str().unwrap_or_default();
            let server = Template::new(base(server));
            for entry in manifest["operations"].as_array().into_iter().flatten() {
                let path = entry["path"].as_str().unwrap_or_default();
                let path = Template::new(path.split('?').next().unwrap_or_default());
                let whole = Regex::new(&format!("^{}{}$", server.pattern, path.pattern))?;
                operations.push(Operation {
                    contract: contract["name"].as_str().unwrap_or_default().to_owned(),
                    entry: entry.clone(),
                    credentials: manifest["credentials"].clone(),
                    call: *calls.next().ok_or("an operation without a call")?,
                    server: server.clone(),
                    path,
                    whole,
                });
            }
        }
        let name = |contract: &Value| contract["name"].as_str().unwrap_or_default().to_owned();
        Ok(Self {
            corrected: contracts
                .iter()
                .filter(|contract| contract["corrected"] == true)
                .map(name)
                .collect(),
            openapi: contracts
                .first()
                .and_then(|contract| contract["openapi"].as_str())
                .unwrap_or_default()
                .to_owned(),
            names: contracts.iter().map(name).collect(),
            operations,
        })
    }

    /// The operation that a request is: the one of the contract with the scenario's name that has a
    /// place for most of the request, and the most literal path.
    pub(crate) fn find(&self, scenario: &Scenario, request: &Request) -> Option<Found<'_>> {
        self.operations
            .iter()
            .filter(|operation| operation.method() == request.method.to_uppercase())
            .filter_map(|operation| operation.matched(&request.uri))
            .min_by_key(|found| {
                let operation = found.operation;
                (
                    !operation.is_named_as(&scenario.name),
                    operation.lacks(request),
                    found.path.values().any(|value| value.contains('/')),
                    Reverse(operation.path.literal),
                    !operation.is_version(&found.base),
                    Reverse(operation.contract.clone()),
                )
            })
    }
}

impl Operation {
    fn method(&self) -> &str {
        self.entry["method"].as_str().unwrap_or_default()
    }

    /// The parameters: arguments and setters.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = &Value> {
        [&self.entry["arguments"], &self.entry["setters"]]
            .into_iter()
            .filter_map(Value::as_array)
            .flatten()
    }

    /// The contract's name without its version is where the scenario's begins.
    fn is_named_as(&self, scenario: &str) -> bool {
        let mut stem = self.contract.replace('.', "_").to_lowercase();
        let scenario = scenario.to_lowercase();
        while !scenario.starts_with(&stem) {
            match stem.rsplit_once('_') {
                Some((shorter, last)) if last.starts_with(['v', '0', '2']) => {
                    stem = shorter.to_owned();
                }
                _ => return false,
            }
        }
        true
    }

    fn is_version(&self, base: &str) -> bool {
        let version = base.rsplit([':', '/']).next().unwrap_or_default();
        !version.is_empty() && self.contract.ends_with(&format!(".{version}"))
    }

    /// How many of a request's own parts it has no place for.
    fn lacks(&self, request: &Request) -> usize {
        let has = |place: &str, name: &str| {
            self.parameters().any(|parameter| {
                parameter["in"] == place
                    && parameter["wire"]
                        .as_str()
                        .is_some_and(|wire| wire.eq_ignore_ascii_case(name))
            })
        };
        let query = request.query.keys().filter(|name| !has("query", name));
        let headers = request.headers.keys().filter(|name| !has("header", name));
        let body = request.body.is_some() && self.entry["body"].is_null();
        query.count() + headers.count() + usize::from(body)
    }

    fn matched(&self, uri: &str) -> Option<Found<'_>> {
        // `/` behind a server's path is the one path that clients and contracts write differently.
        let root = (self.path.text == "/").then(|| format!("{uri}/"));
        let found = self.whole.captures(root.as_deref().unwrap_or(uri))?;
        let mut values: Vec<String> = found
            .iter()
            .skip(1)
            .flatten()
            .map(|part| part.as_str().to_owned())
            .collect();
        let path = values.split_off(self.server.names.len().min(values.len()));
        let mut base = self.server.text.clone();
        for (name, value) in self.server.names.iter().zip(&values) {
            base = base.replace(&format!("{{{name}}}"), value);
        }
        let decoded = path
            .iter()
            .map(|value| percent_decode_str(value).decode_utf8_lossy().into_owned());
        Some(Found {
            operation: self,
            base,
            path: self.path.names.iter().cloned().zip(decoded).collect(),
        })
    }
}

/// Text with `{names}` in it.
#[derive(Clone)]
struct Template {
    text: String,
    names: Vec<String>,
    pattern: String,
    /// Length of what is no name.
    literal: usize,
}

impl Template {
    fn new(text: &str) -> Self {
        let (mut names, mut pattern, mut literal) = (Vec::new(), String::new(), 0);
        let mut rest = text;
        while let Some((before, (name, after))) = rest
            .split_once('{')
            .and_then(|(before, after)| Some((before, after.split_once('}')?)))
        {
            pattern.push_str(&regex::escape(before));
            pattern.push_str("(.+?)");
            literal += before.len();
            names.push(name.to_owned());
            rest = after;
        }
        pattern.push_str(&regex::escape(rest));
        literal += rest.len();
        Self {
            text: text.to_owned(),
            names,
            pattern,
            literal,
        }
    }
}

/// A server's URL without scheme and host, which may be a variable.
fn base(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    match rest.find('/') {
        Some(at) => rest[at..].trim_end_matches('/'),
        None => "",
    }
}
