//! Scenarios: what the server expects, and what it answers.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// A scenario: one request, or several that go together.
#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) name: String,
    pub(crate) requests: Vec<Request>,
}

/// A request that the server expects, and its answer.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Request {
    scenario: String,
    pass: String,
    /// What passes a scenario of several requests.
    #[serde(default)]
    keys: Vec<String>,
    pub(crate) uri: String,
    pub(crate) method: String,
    #[serde(default)]
    pub(crate) query: Map<String, Value>,
    #[serde(default, deserialize_with = "texts")]
    pub(crate) headers: BTreeMap<String, String>,
    #[serde(rename = "ct")]
    pub(crate) media: Option<String>,
    pub(crate) body: Option<Content>,
    /// The fields of a multipart body.
    pub(crate) parts: Option<Map<String, Value>>,
    /// The files of a multipart body.
    #[serde(default)]
    pub(crate) files: Vec<File>,
    pub(crate) status: u16,
    #[serde(rename = "respct")]
    pub(crate) answer_media: Option<String>,
    #[serde(rename = "resp")]
    pub(crate) answer: Option<Content>,
}

/// A file of a multipart body.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct File {
    #[serde(rename = "fieldname")]
    pub(crate) field: String,
    #[serde(rename = "originalname")]
    pub(crate) name: String,
    #[serde(rename = "mimetype")]
    pub(crate) media: String,
    /// What it holds; no entry says it.
    #[serde(skip)]
    pub(crate) bytes: Vec<u8>,
}

/// A body: text, or bytes in Base64.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Content {
    s: Option<String>,
    b64: Option<String>,
}

impl Request {
    /// Whether it is there for clients that are wrong: what it asks for is none of the keys.
    fn is_trap(&self) -> bool {
        let accept = self.headers.get("accept");
        self.pass == "by-key" && accept.is_some_and(|accept| !self.keys.contains(accept))
    }

    /// Whether the scenario is the same request, sent with each of several headers or bodies.
    pub(crate) fn is_one_of_several(&self) -> bool {
        self.pass == "by-key"
    }

    /// The second request of a reader of events that lost its connection; no entry says it.
    fn reconnect(&self) -> Option<Self> {
        if !self.keys.iter().any(|key| key == "reconnect") {
            return None;
        }
        let mut again = self.clone();
        let id = ("last-event-id".to_owned(), "event-1".to_owned());
        again.headers.extend([id]);
        let text = "id: event-2\nevent: message\ndata: {\"message\": \"world\"}\n\n".to_owned();
        again.answer = Some(Content {
            s: Some(text),
            b64: None,
        });
        Some(again)
    }

    /// Whether the server is to find the request wrong.
    pub(crate) fn is_refused(&self) -> bool {
        self.pass == "status-code"
    }
}

impl Content {
    /// Its bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        match (&self.s, &self.b64) {
            (Some(text), _) => text.clone().into_bytes(),
            (_, Some(coded)) => STANDARD.decode(coded).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// Its text, as far as it is text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes()).into_owned()
    }
}

/// Headers; some are written as numbers.
fn texts<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, String>, D::Error> {
    let values: BTreeMap<String, Value> = BTreeMap::deserialize(from)?;
    let text = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    Ok(values
        .into_iter()
        .map(|(name, value)| (name, text(value)))
        .collect())
}

/// The scenarios of a file, sorted by name.
pub(crate) fn read(file: &Path) -> Result<Vec<Scenario>, Box<dyn Error>> {
    let requests: Vec<Request> = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let images = images(&requests);
    let mut scenarios: BTreeMap<String, Vec<Request>> = BTreeMap::new();
    for mut request in requests.into_iter().filter(|request| !request.is_trap()) {
        request.uri = request.uri.replace('\\', "");
        for file in &mut request.files {
            let kind = file.name.rsplit('.').next().unwrap_or_default();
            file.bytes = images.get(kind).cloned().unwrap_or_default();
        }
        let requests = scenarios.entry(request.scenario.clone()).or_default();
        let again = request.reconnect();
        requests.push(request);
        requests.extend(again);
    }
    Ok(scenarios
        .into_iter()
        .map(|(name, requests)| Scenario { name, requests })
        .collect())
}

/// The server's images, by the end of their names: it answers with the files that it expects.
fn images(requests: &[Request]) -> BTreeMap<&'static str, Vec<u8>> {
    let answered = |media: &str| {
        let mut answers = requests.iter();
        let answer = answers.find(|request| request.answer_media.as_deref() == Some(media))?;
        answer.answer.as_ref().map(Content::bytes)
    };
    let kinds = [("png", "image/png"), ("jpg", "image/jpeg")];
    let found = kinds.into_iter();
    found
        .filter_map(|(kind, media)| Some((kind, answered(media)?)))
        .collect()
}
