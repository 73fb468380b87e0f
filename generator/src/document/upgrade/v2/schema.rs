//! Schemas: what differs between the dialects of 2.0 and 3.0.

use serde_json::{Map, Value, json};

use crate::document::kind::{self, Kind};

/// Keywords of a 2.0 parameter or header that are its schema's in 3.0.
const KEYWORDS: [&str; 22] = [
    "type",
    "format",
    "items",
    "default",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "enum",
    "multipleOf",
    "x-nullable",
    "x-enum-varnames",
    "x-enum-descriptions",
    "x-enumNames",
    "x-enum",
    "x-ms-enum",
];

/// Takes the schema out of a parameter or header. One that has a schema already keeps it.
pub(super) fn take(object: &mut Map<String, Value>) -> Value {
    if let Some(schema) = object.remove("schema") {
        object.retain(|key, _| key.starts_with("x-") || !KEYWORDS.contains(&key.as_str()));
        return upgraded(schema);
    }
    let mut schema = Map::new();
    for keyword in KEYWORDS {
        if let Some(value) = object.remove(keyword) {
            schema.insert(keyword.to_owned(), value);
        }
    }
    upgraded(schema.into())
}

/// Rewrites a schema and all that is in it.
pub(super) fn upgraded(mut schema: Value) -> Value {
    upgrade(&mut schema);
    schema
}

/// The same, in place.
pub(super) fn upgrade(schema: &mut Value) {
    kind::walk_mut(
        schema,
        Kind::Schema,
        &mut String::new(),
        &mut |kind, _, value| {
            if let (Kind::Schema, Value::Object(schema)) = (kind, value) {
                dialect(schema);
            }
        },
    );
}

fn dialect(schema: &mut Map<String, Value>) {
    schema.remove("collectionFormat");
    if schema.get("type") == Some(&json!("file")) {
        schema.insert("type".into(), "string".into());
        schema.insert("format".into(), "binary".into());
    }
    if let Some(Value::String(property)) = schema.get("discriminator") {
        let discriminator = json!({"propertyName": property});
        schema.insert("discriminator".into(), discriminator);
    }
    if let Some(nullable) = schema.remove("x-nullable") {
        schema.entry("nullable").or_insert(nullable);
    }
}
