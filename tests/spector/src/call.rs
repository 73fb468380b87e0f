//! A call: what its function takes from the scenario.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use serde::de::DeserializeOwned;
use serde_json::Value;
use spector_clients::Options;

use crate::answer::Answered;
use crate::miss::Miss;

/// A call under way.
pub(crate) type Calling<'i> = Pin<Box<dyn Future<Output = Result<Answered, Miss>> + Send + 'i>>;

/// Calls one operation.
pub(crate) type Call = fn(&Input) -> Calling<'_>;

/// What a scenario asks for, by the names of the operation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Input {
    /// Where the contract's paths begin.
    pub(crate) base: String,
    /// What an argument may be, most structured first: its type takes the first that fits.
    pub(crate) values: BTreeMap<String, Vec<Value>>,
    /// Whether the client checks arguments before it sends them.
    pub(crate) checks: bool,
    /// Headers that the contract does not name, for the call's options.
    pub(crate) headers: BTreeMap<String, String>,
    /// Credentials by place and name.
    pub(crate) credentials: BTreeMap<(String, String), String>,
    /// Which of the operation's contents the body is; `None` without a body.
    pub(crate) content: Option<usize>,
    /// What the body may be.
    pub(crate) bodies: Vec<Value>,
    /// The body's bytes.
    pub(crate) bytes: Option<Vec<u8>>,
}

impl Input {
    /// An argument that the method demands.
    pub(crate) fn argument<T: DeserializeOwned>(&self, name: &str) -> Result<T, Miss> {
        self.optional(name)?.ok_or_else(|| {
            Miss::Argument(format!("`{name}` is required, and the scenario has none"))
        })
    }

    /// An argument that a setter takes.
    pub(crate) fn optional<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Miss> {
        self.values
            .get(name)
            .map(|values| first(name, values))
            .transpose()
    }

    /// The body.
    pub(crate) fn body<T: DeserializeOwned>(&self) -> Result<T, Miss> {
        first("body", &self.bodies)
    }

    /// The body's bytes.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Miss> {
        self.bytes.clone().ok_or_else(|| {
            Miss::Argument("a body is required, and the scenario has none".to_owned())
        })
    }

    /// A credential, if the scenario has it.
    pub(crate) fn credential(&self, place: &str, name: &str) -> Option<String> {
        let key = (place.to_owned(), name.to_lowercase());
        self.credentials.get(&key).cloned()
    }
}

impl Input {
    /// The call's options, where the scenario asks for more than the contract says.
    pub(crate) fn options(&self) -> Options {
        let headers = self.headers.iter();
        headers.fold(Options::new(), |options, (name, value)| {
            options.header(name, value)
        })
    }
}

fn first<T: DeserializeOwned>(name: &str, values: &[Value]) -> Result<T, Miss> {
    let mut reason = None;
    for value in values {
        match serde_json::from_value(value.clone()) {
            Ok(read) => return Ok(read),
            Err(error) => reason = reason.or(Some(format!("{error}: {value}"))),
        }
    }
    let reason = reason.unwrap_or_else(|| "the scenario has no value".to_owned());
    Err(Miss::Argument(format!("`{name}`: {reason}")))
}
