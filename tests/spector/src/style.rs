//! Styles: what a parameter's spelling may mean.

use serde_json::{Map, Value};

/// What a text of a parameter may mean, most structured first.
pub(crate) fn meanings(text: &str, style: &str, explode: bool) -> Vec<Value> {
    let (bare, separator) = match style {
        "label" => (
            text.strip_prefix('.').unwrap_or(text),
            if explode { '.' } else { ',' },
        ),
        "matrix" => (
            text.strip_prefix(';').unwrap_or(text),
            if explode { ';' } else { ',' },
        ),
        "spaceDelimited" => (text, ' '),
        "pipeDelimited" => (text, '|'),
        "tabDelimited" => (text, '\t'),
        "json" => return serde_json::from_str(text).into_iter().collect(),
        _ => (text, ','),
    };
    // `;name=value`: the name is said once, or before each item.
    let unnamed = |text: &str| match (style, text.split_once('=')) {
        ("matrix", Some((_, value))) => value.to_owned(),
        _ => text.to_owned(),
    };
    let pieces: Vec<&str> = bare.split(separator).collect();
    let pairs = if explode {
        pieces
            .iter()
            .map(|piece| piece.split_once('='))
            .map(|pair| pair.map(|(name, value)| (name.to_owned(), value.to_owned())))
            .collect()
    } else {
        let items: Vec<String> = unnamed(bare).split(separator).map(str::to_owned).collect();
        let pairs = items.chunks(2).map(|pair| match pair {
            [name, value] => Some((name.clone(), value.clone())),
            _ => None,
        });
        pairs.collect::<Option<Vec<_>>>()
    };
    let items: Vec<String> = if explode {
        pieces.iter().map(|piece| unnamed(piece)).collect()
    } else {
        unnamed(bare).split(separator).map(str::to_owned).collect()
    };

    let mut found = Vec::new();
    if let Some(pairs) = &pairs {
        found.extend(object(pairs));
    }
    found.extend(array(&items));
    found.extend(scalar(&unnamed(bare)));
    found
}

/// A text, and the number or boolean that it may be.
pub(crate) fn scalar(text: &str) -> Vec<Value> {
    let parsed = serde_json::from_str(text).ok();
    let parsed = parsed.filter(|value: &Value| value.is_number() || value.is_boolean());
    [Some(Value::from(text)), parsed]
        .into_iter()
        .flatten()
        .collect()
}

/// An array of texts, and one of what they may be.
pub(crate) fn array(items: &[String]) -> Vec<Value> {
    let texts = items
        .iter()
        .map(|item| Value::from(item.as_str()))
        .collect();
    let parsed = items.iter().map(|item| last(item)).collect();
    vec![Value::Array(texts), Value::Array(parsed)]
}

/// An object of texts, and one of what they may be.
pub(crate) fn object(pairs: &[(String, String)]) -> Vec<Value> {
    let texts: Map<String, Value> = pairs
        .iter()
        .map(|(name, value)| (name.clone(), Value::from(value.as_str())))
        .collect();
    let parsed: Map<String, Value> = pairs
        .iter()
        .map(|(name, value)| (name.clone(), last(value)))
        .collect();
    vec![Value::Object(texts), Value::Object(parsed)]
}

fn last(text: &str) -> Value {
    scalar(text).pop().unwrap_or_default()
}
