//! JSON: compared member by member, and written as a sequence.

use serde::Serialize;
use serde_json::Value;

/// What is different, each with its JSON pointer. What is wanted of an object are its members.
pub(super) fn differences(
    at: &str,
    wanted: &Value,
    given: &Value,
    exactly: bool,
    found: &mut Vec<String>,
) {
    match (wanted, given) {
        (Value::Object(wanted), Value::Object(given)) => {
            for (name, value) in wanted {
                let at = format!("{at}/{name}");
                match given.get(name) {
                    Some(given) => differences(&at, value, given, exactly, found),
                    None => found.push(format!("body {at}: {value} is missing")),
                }
            }
            if exactly {
                let mut surplus: Vec<_> = given.keys().collect();
                surplus.retain(|name| !wanted.contains_key(*name));
                let line = |name| format!("body {at}/{name} is not expected");
                found.extend(surplus.into_iter().map(line));
            }
        }
        (Value::Array(wanted), Value::Array(given)) if wanted.len() == given.len() => {
            for (index, (wanted, given)) in wanted.iter().zip(given).enumerate() {
                differences(&format!("{at}/{index}"), wanted, given, exactly, found);
            }
        }
        _ if wanted == given => {}
        _ => {
            let gap = if at.is_empty() { "" } else { " " };
            found.push(format!("body{gap}{at}: {given}, not {wanted}"));
        }
    }
}

/// Items as the media type has them, one behind the other.
pub(super) fn sequence<T: Serialize>(media: &str, items: impl IntoIterator<Item = T>) -> String {
    let essence = media.split(';').next().unwrap_or_default().trim();
    let mut text = String::new();
    for item in items {
        let value = match serde_json::to_value(item) {
            Ok(value) => value,
            Err(error) => panic!("an item cannot be written: {error}"),
        };
        match essence {
            "text/event-stream" => event(&value, &mut text),
            "application/json-seq" => text.push_str(&format!("\u{1e}{value}\n")),
            _ => text.push_str(&format!("{value}\n")),
        }
    }
    text
}

/// An object that stands for a server-sent event.
fn event(value: &Value, text: &mut String) {
    for name in ["event", "id", "retry", "data"] {
        let spelled = match value.get(name) {
            None | Some(Value::Null) => continue,
            Some(Value::String(spelled)) => spelled.clone(),
            Some(other) => other.to_string(),
        };
        for line in spelled.split('\n') {
            text.push_str(&format!("{name}: {line}\n"));
        }
    }
    text.push('\n');
}
