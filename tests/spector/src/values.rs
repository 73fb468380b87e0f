//! The input of a call: a request's parts by the names of its operation.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::call::{Input, Upload};
use crate::catalog::{Found, Operation};
use crate::document;
use crate::miss::Miss;
use crate::scenario::Request;
use crate::style;

/// Headers that a client sends by itself.
const OWN: &[&str] = &["accept", "content-type", "authorization"];

/// The input of the call, or what of the request has no place in it.
pub(crate) fn input(found: &Found<'_>, request: &Request, server: &str) -> Result<Input, Miss> {
    let operation = found.operation;
    let mut input = Input {
        base: format!("{server}{}", found.base),
        ..Input::default()
    };
    let mut query = request.query.clone();
    fixed(operation, &mut query);
    let mut headers = request.headers.clone();
    credentials(operation, &mut input, &mut query, &mut headers);

    let mut spread = Vec::new();
    for parameter in operation.parameters() {
        let text = |key: &str| parameter[key].as_str().unwrap_or_default();
        let (name, wire, style) = (text("name"), text("wire"), text("style"));
        let explode = parameter["explode"] == true;
        let values = match text("in") {
            "path" => found
                .path
                .get(wire)
                .map(|text| style::meanings(text, style, explode)),
            "query" => match query.remove(wire) {
                Some(value) => Some(queried(&value, style, explode)),
                None => {
                    if style == "form" && explode {
                        spread.push(name.to_owned());
                    }
                    None
                }
            },
            "header" => headers
                .keys()
                .find(|header| header.eq_ignore_ascii_case(wire))
                .cloned()
                .and_then(|header| headers.remove(&header))
                .map(|text| style::meanings(&text, style, explode)),
            _ => None,
        };
        if let Some(values) = values {
            input.values.insert(name.to_owned(), values);
        }
    }
    // An exploded object: its properties are parameters of their own.
    if let ([name], false) = (spread.as_slice(), query.is_empty()) {
        let pairs: Vec<_> = std::mem::take(&mut query)
            .into_iter()
            .map(|(name, value)| (name, plain(&value)))
            .collect();
        input.values.insert(name.clone(), style::object(&pairs));
    }
    body(operation, request, &mut input);
    options(operation, request, &mut headers, &mut input);

    if let Some(name) = query.keys().next() {
        return Err(Miss::NoPlace(format!("query parameter `{name}`")));
    }
    let left = headers
        .keys()
        .find(|name| !OWN.contains(&name.to_lowercase().as_str()));
    if let Some(name) = left {
        return Err(Miss::NoPlace(format!("header `{name}`")));
    }
    Ok(input)
}

/// Takes out what the contract's path says itself: `/?fixed=true`.
fn fixed(operation: &Operation, query: &mut Map<String, Value>) {
    let path = operation.entry["path"].as_str().unwrap_or_default();
    let pairs = path.split_once('?').map_or("", |(_, query)| query);
    for (name, value) in pairs.split('&').filter_map(|pair| pair.split_once('=')) {
        if query.get(name).is_some_and(|wanted| plain(wanted) == value) {
            query.remove(name);
        }
    }
}

fn credentials(
    operation: &Operation,
    input: &mut Input,
    query: &mut Map<String, Value>,
    headers: &mut BTreeMap<String, String>,
) {
    for credential in operation.credentials.as_array().into_iter().flatten() {
        let text = |key: &str| credential[key].as_str().unwrap_or_default();
        let (place, name) = (text("in"), text("name"));
        let taken = match place {
            "query" => query.remove(name).map(|value| plain(&value)),
            "header" => headers.remove(&name.to_lowercase()),
            "authorization" => headers.get("authorization").and_then(|value| {
                let (scheme, rest) = value.split_once(' ')?;
                scheme.eq_ignore_ascii_case(name).then(|| rest.to_owned())
            }),
            _ => None,
        };
        if let Some(text) = taken {
            let key = (place.to_owned(), name.to_lowercase());
            input.credentials.insert(key, text);
        }
    }
}

/// A query parameter: a text, or the texts of a repeated one.
fn queried(value: &Value, style: &str, explode: bool) -> Vec<Value> {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(plain).collect();
            style::array(&items)
        }
        other => style::meanings(&plain(other), style, explode),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn body(operation: &Operation, request: &Request, input: &mut Input) {
    let contents = operation.entry["body"]["contents"].as_array();
    let media = request
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"))
        .map(|(_, value)| value.clone())
        .or_else(|| request.media.clone())
        .unwrap_or_default();
    let is_sent = request.body.is_some() || request.parts.is_some() || !request.files.is_empty();
    if !is_sent {
        // Some contracts demand a body that the scenario does not look at.
        if operation.entry["body"]["required"] == true {
            input.bodies = vec![Value::Object(Map::new())];
            input.bytes = Some(Vec::new());
        }
        return;
    }
    let same = |content: &&Value| {
        let published = content["media"].as_str().unwrap_or_default();
        essence(published).eq_ignore_ascii_case(essence(&media))
    };
    let place = contents.and_then(|contents| contents.iter().position(|content| same(&content)));
    input.content = Some(place.unwrap_or(0));
    if let Some(content) = &request.body {
        let (bytes, text) = (content.bytes(), content.text());
        input.bytes = Some(bytes);
        let parsed: Option<Value> = serde_json::from_str(&text).ok();
        // A scenario says what it sends as text; that of a JSON string is what is in its quotes.
        let written = request.media.as_deref().unwrap_or_default();
        let is_json = essence(written).ends_with("json");
        let as_text = Some(Value::from(text));
        input.bodies = if is_json {
            vec![parsed, as_text]
        } else {
            vec![as_text, parsed]
        }
        .into_iter()
        .chain([document::value(request).filter(|_| written.contains("xml"))])
        .flatten()
        .collect();
    } else {
        input.bodies = parts(request);
        for file in &request.files {
            let files = input.files.entry(file.field.clone()).or_default();
            files.push(Upload {
                name: file.name.clone(),
                media: file.media.clone(),
                bytes: file.bytes.clone(),
            });
        }
    }
}

/// `application/json` of `application/json; charset=utf-8`
fn essence(media: &str) -> &str {
    media.split(';').next().unwrap_or_default().trim()
}

/// What the contract leaves open: one of several answers, and the media type of any file.
fn options(
    operation: &Operation,
    request: &Request,
    headers: &mut BTreeMap<String, String>,
    input: &mut Input,
) {
    if request.is_one_of_several() {
        input.headers.append(headers);
    }
    let content = input
        .content
        .map(|place| &operation.entry["body"]["contents"][place]);
    let is_other = |media: &str| {
        content.is_some_and(|content| {
            content["type"] == "spector_clients::runtime::File"
                && content["media"]
                    .as_str()
                    .is_some_and(|published| essence(published) != essence(media))
        })
    };
    if let Some(media) = request.media.as_ref().filter(|media| is_other(media)) {
        let name = "content-type".to_owned();
        input.headers.insert(name, media.clone());
    }
}

/// The parts of a form that are no files, as an object: numbers are text to some contracts.
fn parts(request: &Request) -> Vec<Value> {
    let parts = request.parts.clone().unwrap_or_default();
    let texts: Map<String, Value> = parts
        .iter()
        .map(|(name, value)| match value {
            Value::Number(number) => (name.clone(), Value::from(number.to_string())),
            other => (name.clone(), other.clone()),
        })
        .collect();
    vec![Value::Object(parts), Value::Object(texts)]
}
