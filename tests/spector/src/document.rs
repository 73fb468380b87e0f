//! Documents: what the scenarios' XML says, read by a person and written down as JSON. Nothing of
//! the generator has a part in it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::scenario::Request;

/// By URI, with the query where that decides.
static DOCUMENTS: LazyLock<BTreeMap<String, Value>> =
    LazyLock::new(|| serde_json::from_str(include_str!("documents.json")).unwrap_or_default());

/// The value of a request's or an answer's document; a scenario sends what it answers.
pub(crate) fn value(request: &Request) -> Option<Value> {
    let text = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    let query: Vec<_> = request
        .query
        .iter()
        .map(|(name, value)| format!("{name}={}", text(value)))
        .collect();
    let full = format!("{}?{}", request.uri, query.join("&"));
    DOCUMENTS
        .get(&full)
        .or_else(|| DOCUMENTS.get(&request.uri))
        .cloned()
}
