//! Sequences as the server writes them, read by other code than the client's.

use serde_json::{Map, Value};

/// JSON lines as an array.
pub(crate) fn lines(text: &str) -> Value {
    let read = text.lines().map(serde_json::from_str::<Value>);
    read.filter_map(Result::ok).collect()
}

/// Server-sent events as an array of objects. The scenarios have no data of several lines.
pub(crate) fn events(text: &str) -> Value {
    let blocks = text.split("\n\n").filter(|block| block.contains("data: "));
    blocks.map(event).collect()
}

fn event(block: &str) -> Value {
    let mut fields = Map::new();
    fields.insert("event".to_owned(), "message".into());
    for (name, value) in block.lines().filter_map(|line| line.split_once(": ")) {
        let value = match name {
            "retry" => match value.parse::<u64>() {
                Ok(number) => number.into(),
                Err(_) => continue,
            },
            "id" if value.contains('\0') => continue,
            _ => Value::from(value),
        };
        fields.insert(name.to_owned(), value);
    }
    Value::Object(fields)
}
