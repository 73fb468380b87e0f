//! `multipart/form-data`, RFC 7578.

use serde_json::Value;

use super::shape::text;

/// One part.
struct Part {
    name: String,
    media: Option<&'static str>,
    content: String,
}

/// An object as form data: the boundary and the bytes. A property is a part, an array's items are
/// parts of the same name, and what is no scalar travels as JSON.
pub(super) fn encode(fields: &serde_json::Map<String, Value>) -> (String, Vec<u8>) {
    let mut parts = Vec::new();
    for (name, value) in fields {
        match value {
            Value::Array(items) => parts.extend(items.iter().filter_map(|item| part(name, item))),
            other => parts.extend(part(name, other)),
        }
    }
    let boundary = boundary(&parts);
    let mut out = Vec::new();
    for part in &parts {
        let name = escape(&part.name);
        let media = part
            .media
            .map(|media| format!("Content-Type: {media}\r\n"))
            .unwrap_or_default();
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n{media}\r\n"
        );
        out.extend_from_slice(head.as_bytes());
        out.extend_from_slice(part.content.as_bytes());
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (boundary, out)
}

fn part(name: &str, value: &Value) -> Option<Part> {
    let structured = value.is_object() || value.is_array();
    let media = structured.then_some("application/json");
    Some(Part {
        name: name.to_owned(),
        media,
        content: text(value)?,
    })
}

/// A line that no part holds. It depends on the content alone: equal requests are equal bytes.
fn boundary(parts: &[Part]) -> String {
    let mut number = 0_u64;
    loop {
        let line = format!("----form-data-{number:016}");
        if !parts.iter().any(|part| part.content.contains(&line)) {
            return line;
        }
        number += 1;
    }
}

/// A name in quotes, spelled as browsers do (WHATWG HTML, multipart form data).
fn escape(name: &str) -> String {
    name.replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace('"', "%22")
}
