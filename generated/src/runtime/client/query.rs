//! Query parameters: `form`, the delimited styles, `deepObject`, and JSON text.

use percent_encoding::{AsciiSet, utf8_percent_encode};
use serde_json::Value;

use super::path::{STRICT, encode};
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

/// Writes a value, percent-encoded. A function, so that what few need is compiled for those.
pub(super) type Escape = fn(&mut String, &str);

/// Room for the pairs of most rows, so that they are written without moving.
const ROW: usize = 64;

/// `name=value` pairs in a row, percent-encoded, with something between them.
#[derive(Debug)]
pub(super) struct Pairs {
    text: String,
    first: &'static str,
    glue: &'static str,
}

impl Pairs {
    /// No pairs yet. `first` comes before the first one.
    pub(super) fn new(first: &'static str, glue: &'static str) -> Self {
        Self {
            text: String::new(),
            first,
            glue,
        }
    }

    /// All of them; empty without any.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// All of them; empty without any.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Begins a pair: what is written next is its text, with names and values encoded already.
    pub(super) fn begin(&mut self) -> &mut String {
        if self.text.is_empty() {
            self.text.reserve(ROW);
            self.text.push_str(self.first);
        } else {
            self.text.push_str(self.glue);
        }
        &mut self.text
    }

    /// Writes a parameter, as no pair where there is nothing to send.
    pub(super) fn write(&mut self, name: &str, style: QueryStyle, escape: Escape, value: &Value) {
        let glue = match style {
            QueryStyle::DeepObject => {
                deep(name, value, &mut |name, value| {
                    self.pair(name, escape, value);
                });
                return;
            }
            QueryStyle::Json => return self.pair(name, escape, &value.to_string()),
            QueryStyle::Form => {
                match Shape::of(value) {
                    Shape::Map(pairs) => {
                        for (name, value) in pairs {
                            self.pair(name, escape, &value);
                        }
                    }
                    other => other.each(&mut |value| self.pair(name, escape, value)),
                }
                return;
            }
            QueryStyle::FormJoined => ",",
            QueryStyle::SpaceDelimited => "%20",
            QueryStyle::PipeDelimited => "%7C",
            QueryStyle::TabDelimited => "%09",
        };
        let shape = Shape::of(value);
        if matches!(shape, Shape::Absent) {
            return;
        }
        self.pair(name, escape, "");
        let mut between = "";
        shape.each(&mut |text| {
            self.text.push_str(between);
            escape(&mut self.text, text);
            between = glue;
        });
    }

    /// Writes one pair.
    pub(super) fn pair(&mut self, name: &str, escape: Escape, value: &str) {
        let row = self.begin();
        encode(row, name);
        row.push('=');
        escape(row, value);
    }
}

/// Names with brackets, however deep: `filter[tags][0]=a`. Most servers read list places so.
pub(super) fn deep(name: &str, value: &Value, give: &mut dyn FnMut(&str, &str)) {
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
#[inline]
pub(super) fn encode_reserved(row: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let (before, from) = rest.split_at(at);
        row.extend(utf8_percent_encode(before, RESERVED));
        let triplet = from
            .get(..3)
            .filter(|t| t[1..].bytes().all(|b| b.is_ascii_hexdigit()));
        row.push_str(triplet.unwrap_or("%25"));
        rest = &from[triplet.map_or(1, str::len)..];
    }
    row.extend(utf8_percent_encode(rest, RESERVED));
}
