//! Media types: `consumes` and `produces`.

use serde_json::{Map, Value};

/// The media types of the document or of an operation; empty where it names none.
#[derive(Clone, Debug, Default)]
pub(super) struct Medias {
    pub consumes: Vec<String>,
    pub produces: Vec<String>,
}

impl Medias {
    /// Takes them out; what an operation does not name is the document's.
    pub(super) fn take(object: &mut Map<String, Value>, globals: Option<&Self>) -> Self {
        let mut list = |key: &str| match object.remove(key) {
            Some(Value::Array(list)) => Some(
                list.into_iter()
                    .filter_map(|m| m.as_str().map(str::to_owned))
                    .collect(),
            ),
            // Against the specification, and clear.
            Some(Value::String(one)) => Some(vec![one]),
            _ => None,
        };
        Self {
            consumes: list("consumes")
                .or_else(|| Some(globals?.consumes.clone()))
                .unwrap_or_default(),
            produces: list("produces")
                .or_else(|| Some(globals?.produces.clone()))
                .unwrap_or_default(),
        }
    }
}

/// Without any the payload is JSON: what every tool of the time assumed.
pub(super) fn or_json(medias: &[String]) -> Vec<String> {
    if medias.is_empty() {
        vec!["application/json".to_owned()]
    } else {
        medias.to_vec()
    }
}
