//! Header parameters: `simple`.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;

use super::super::Draft;
use super::super::shape::Shape;
use super::HeaderStyle;

impl Draft {
    /// A header parameter.
    pub fn header(&mut self, name: &'static str, style: HeaderStyle, value: &impl Serialize) {
        let value = self.value(name, value);
        match spell(name, style, &value) {
            Ok(text) => self.headers.extend(text.map(|text| (name, text))),
            Err(message) => self.refuse(message),
        }
    }
}

/// A header's value; `None` when there is nothing to send.
///
/// # Errors
/// Text that a header cannot carry: control characters, which could start another header, and
/// characters outside ASCII (RFC 9110, section 5.5).
#[inline]
fn spell(name: &str, style: HeaderStyle, value: &Value) -> Result<Option<String>, String> {
    let text = match (style, Shape::of(value)) {
        (HeaderStyle::Json, _) => ascii_json(value),
        (_, Shape::Absent) => return Ok(None),
        (HeaderStyle::SimpleExploded, Shape::Map(pairs)) => {
            let mut row = String::new();
            let mut between = "";
            for (name, value) in pairs {
                _ = write!(row, "{between}{name}={value}");
                between = ",";
            }
            row
        }
        (_, shape) => shape.joined(","),
    };
    if text
        .bytes()
        .all(|b| b == b'\t' || (b' '..=b'~').contains(&b))
    {
        Ok(Some(text))
    } else {
        Err(format!(
            "the header `{name}` may only hold visible ASCII characters and spaces"
        ))
    }
}

/// JSON text with everything outside ASCII escaped.
#[inline]
fn ascii_json(value: &Value) -> String {
    let mut out = String::new();
    for c in value.to_string().chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}
