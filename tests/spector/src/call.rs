//! A call: what its function takes from the scenario.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use serde::de::DeserializeOwned;
use serde_json::Value;
use spector_clients::Options;
use spector_clients::runtime::File;

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
    /// The files of a form, by their part's name.
    pub(crate) files: BTreeMap<String, Vec<Upload>>,
}

/// A file to be sent.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) name: String,
    pub(crate) media: String,
    pub(crate) bytes: Vec<u8>,
}

impl Upload {
    /// The file; the caller states the media type where the contract leaves it open.
    fn file(&self, declared: &str) -> File {
        let file = File::new(self.bytes.clone()).name(&*self.name);
        if self.media == declared {
            file
        } else {
            file.media_type(&*self.media)
        }
    }
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

    /// The files of a part.
    pub(crate) fn files_if_any(&self, name: &str, media: &str) -> Result<Option<Vec<File>>, Miss> {
        let files = self.files.get(name);
        Ok(files.map(|files| files.iter().map(|file| file.file(media)).collect()))
    }

    /// The files of a part that the form demands.
    pub(crate) fn files(&self, name: &str, media: &str) -> Result<Vec<File>, Miss> {
        self.files_if_any(name, media)?.ok_or_else(|| missing(name))
    }

    /// The file of a part.
    pub(crate) fn file_if_any(&self, name: &str, media: &str) -> Result<Option<File>, Miss> {
        let files = self.files_if_any(name, media)?;
        Ok(files.and_then(|mut files| files.pop()))
    }

    /// The file of a part that the form demands.
    pub(crate) fn file(&self, name: &str, media: &str) -> Result<File, Miss> {
        self.file_if_any(name, media)?.ok_or_else(|| missing(name))
    }

    /// A part that is no file.
    pub(crate) fn part_if_any<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Miss> {
        let values = self.bodies.iter().filter_map(|body| body.get(name));
        let values: Vec<Value> = values.cloned().collect();
        if values.is_empty() {
            return Ok(None);
        }
        first(name, &values).map(Some)
    }

    /// A part that the form demands.
    pub(crate) fn part<T: DeserializeOwned>(&self, name: &str) -> Result<T, Miss> {
        self.part_if_any(name)?.ok_or_else(|| missing(name))
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

fn missing(name: &str) -> Miss {
    Miss::Argument(format!("`{name}` is required, and the scenario has none"))
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
