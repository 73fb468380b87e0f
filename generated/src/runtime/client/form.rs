//! Forms: an object's properties as pairs or parts, each by its encoding.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Map, Value};

use super::media::is_json;
use super::query::Pairs;
use super::shape::text;
use super::{QueryStyle, path, query};

/// What `application/x-www-form-urlencoded` leaves as it is (WHATWG URL).
const FORM: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'*')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_');

/// How a property of a form travels, where the contract says so (OpenAPI 3.2, section 4.15).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `contentType`. JSON is one document whatever the property is; anything else is text.
    Media(&'static str),
    /// `style` and `explode`, as a query parameter has them.
    Style(QueryStyle),
    /// The same with `allowReserved`.
    Reserved(QueryStyle),
}

/// The value as a JSON object.
pub(super) fn object(value: &impl Serialize) -> Result<Map<String, Value>, String> {
    match serde_json::to_value(value) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err("a form must be an object".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// The encoding of a property.
#[inline]
pub(super) fn encoding(name: &str, encodings: &[(&str, Encoding)]) -> Option<Encoding> {
    let found = encodings.iter().find(|(other, _)| *other == name);
    found.map(|(_, encoding)| *encoding)
}

/// An object as `name=value` pairs. Without an encoding an array is one pair an item, and what is
/// no scalar travels as JSON text.
#[inline]
pub(super) fn urlencoded(fields: &Map<String, Value>, encodings: &[(&str, Encoding)]) -> String {
    let encode = |row: &mut String, text: &str| {
        let words = text.split(' ').map(|word| utf8_percent_encode(word, FORM));
        for (place, word) in words.enumerate() {
            row.push_str(if place == 0 { "" } else { "+" });
            row.extend(word);
        }
    };
    let mut pairs = Pairs::new("", "&");
    let pair = |pairs: &mut Pairs, name: &str, value: &str| {
        let row = pairs.begin();
        encode(row, name);
        row.push('=');
        encode(row, value);
    };
    for (name, value) in fields {
        match encoding(name, encodings) {
            Some(Encoding::Style(style)) => pairs.write(name, style, path::encode, value),
            Some(Encoding::Reserved(style)) => {
                pairs.write(name, style, query::encode_reserved, value);
            }
            Some(Encoding::Media(media)) if is_json(media) => {
                if !value.is_null() {
                    pair(&mut pairs, name, &value.to_string());
                }
            }
            Some(Encoding::Media(_)) | None => {
                for text in items(value).iter().filter_map(text) {
                    pair(&mut pairs, name, &text);
                }
            }
        }
    }
    pairs.into_text()
}

/// The items of an array, or the one value that is none.
#[inline]
pub(super) fn items(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        other => std::slice::from_ref(other),
    }
}
