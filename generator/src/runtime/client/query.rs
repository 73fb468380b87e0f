//! Query parameters: `form`, the delimited styles, `deepObject`, and JSON text.

use percent_encoding::{AsciiSet, utf8_percent_encode};
use serde_json::Value;

use super::path::STRICT;
use super::shape::{Shape, text};

/// What `allowReserved` lets through: the reserved characters of RFC 3986 that a query may hold.
///
/// `%` too, as part of what the caller has encoded already; `#`, `[` and `]` never, since they end
/// the query or are not allowed in it. `'` neither: in the query of an HTTP URL it is always encoded
/// (WHATWG URL, special-query percent-encode set).
const RESERVED: &AsciiSet = &STRICT
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

/// How a query or cookie parameter is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryStyle {
    /// `style: form`, `explode: true`: the usual one.
    Form,
    /// `style: form`, `explode: false`: members joined by commas.
    FormJoined,
    /// `style: spaceDelimited`
    SpaceDelimited,
    /// `style: pipeDelimited`
    PipeDelimited,
    /// `collectionFormat: tsv` of Swagger 2.0.
    TabDelimited,
    /// `style: deepObject`
    DeepObject,
    /// `content: application/json`
    Json,
}

/// A parameter as `name=value` pairs, percent-encoded; none when there is nothing to send.
pub(super) fn spell(name: &str, style: QueryStyle, reserved: bool, value: &Value) -> Vec<String> {
    let escape = if reserved {
        encode_reserved
    } else {
        super::path::encode
    };
    let pair = |name: &str, value: &str| format!("{}={}", super::path::encode(name), escape(value));
    let glue = match style {
        QueryStyle::DeepObject => {
            let mut pairs = Vec::new();
            deep(name, value, &mut |name, value| {
                pairs.push(pair(name, value));
            });
            return pairs;
        }
        QueryStyle::Json => return vec![pair(name, &value.to_string())],
        QueryStyle::Form => {
            return match Shape::of(value) {
                Shape::Map(pairs) => pairs
                    .iter()
                    .map(|(name, value)| pair(name, value))
                    .collect(),
                other => other.flat().iter().map(|value| pair(name, value)).collect(),
            };
        }
        QueryStyle::FormJoined => ",",
        QueryStyle::SpaceDelimited => "%20",
        QueryStyle::PipeDelimited => "%7C",
        QueryStyle::TabDelimited => "%09",
    };
    match Shape::of(value) {
        Shape::Absent => Vec::new(),
        shape => {
            let row: Vec<_> = shape.flat().iter().map(|text| escape(text)).collect();
            vec![format!("{}={}", super::path::encode(name), row.join(glue))]
        }
    }
}

/// A property as name and text, nothing encoded; none when there is nothing to send.
pub(super) fn loose(name: &str, style: QueryStyle, value: &Value) -> Vec<(String, String)> {
    let one = |text: String| vec![(name.to_owned(), text)];
    let glue = match style {
        QueryStyle::DeepObject => {
            let mut pairs = Vec::new();
            deep(name, value, &mut |name, value| {
                pairs.push((name.to_owned(), value.to_owned()));
            });
            return pairs;
        }
        QueryStyle::Json if value.is_null() => return Vec::new(),
        QueryStyle::Json => return one(value.to_string()),
        QueryStyle::Form => {
            return match Shape::of(value) {
                Shape::Map(pairs) => pairs,
                other => other.flat().into_iter().flat_map(one).collect(),
            };
        }
        QueryStyle::FormJoined => ",",
        QueryStyle::SpaceDelimited => " ",
        QueryStyle::PipeDelimited => "|",
        QueryStyle::TabDelimited => "\t",
    };
    match Shape::of(value) {
        Shape::Absent => Vec::new(),
        shape => one(shape.flat().join(glue)),
    }
}

/// Names with brackets, however deep: `filter[tags][0]=a`. Most servers read list places so.
fn deep(name: &str, value: &Value, give: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                deep(&format!("{name}[{place}]"), item, give);
            }
        }
        Value::Object(fields) => {
            for (field, value) in fields {
                deep(&format!("{name}[{field}]"), value, give);
            }
        }
        scalar => {
            if let Some(text) = text(scalar) {
                give(name, &text);
            }
        }
    }
}

/// Reserved expansion (RFC 6570, section 3.2.3): reserved characters and percent-encoded triplets
/// stay as they are.
fn encode_reserved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let (before, from) = rest.split_at(at);
        out.extend(utf8_percent_encode(before, RESERVED));
        let triplet = from
            .get(..3)
            .filter(|t| t[1..].bytes().all(|b| b.is_ascii_hexdigit()));
        out.push_str(triplet.unwrap_or("%25"));
        rest = &from[triplet.map_or(1, str::len)..];
    }
    out.extend(utf8_percent_encode(rest, RESERVED));
    out
}
