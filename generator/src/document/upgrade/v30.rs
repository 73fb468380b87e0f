//! 3.0 -> 3.1: the schema dialect of OpenAPI 3.0 becomes JSON Schema 2020-12.
//!
//! The same keywords in a document that says 3.1 mean what they meant in 3.0: its author forgot
//! them there, and JSON Schema gives them no other meaning.

use serde_json::{Map, Value, json};

use super::Step;
use super::version::Version;
use crate::document::kind::{self, Kind};
use crate::document::pointer;

/// Rewrites every schema.
pub(super) fn upgrade(root: &mut Value, step: &mut Step) {
    kind::walk_mut(
        root,
        Kind::Root,
        &mut String::new(),
        &mut |kind, at, value| {
            if let (Kind::Schema, Value::Object(schema)) = (kind, value) {
                bound(schema, "minimum", "exclusiveMinimum", at, step);
                bound(schema, "maximum", "exclusiveMaximum", at, step);
                example(schema, at, step);
                nullable(schema, at, step);
                if step.version <= Version::V30 {
                    meant(schema);
                }
            }
        },
    );
}

/// `exclusiveMinimum: true` beside `minimum: 1` is `exclusiveMinimum: 1`.
fn bound(
    schema: &mut Map<String, Value>,
    inclusive: &str,
    exclusive: &str,
    at: &str,
    step: &mut Step,
) {
    let Some(Value::Bool(is_exclusive)) = schema.get(exclusive) else {
        return;
    };
    let is_exclusive = *is_exclusive;
    schema.remove(exclusive);
    if is_exclusive && let Some(limit) = schema.remove(inclusive) {
        schema.insert(exclusive.into(), limit);
        step.layer
            .moved(pointer::join(at, exclusive), pointer::join(at, inclusive));
    }
}

fn example(schema: &mut Map<String, Value>, at: &str, step: &mut Step) {
    let Some(example) = schema.remove("example") else {
        return;
    };
    if !schema.contains_key("examples") {
        schema.insert("examples".into(), json!([example]));
        step.moved(pointer::join(at, "example"), format!("{at}/examples/0"));
    }
}

/// `nullable: true` lets `null` in beside whatever else the schema allows.
fn nullable(schema: &mut Map<String, Value>, at: &str, step: &mut Step) {
    let nullable = ["nullable", "x-nullable"]
        .into_iter()
        .filter_map(|key| schema.remove(key))
        .any(|value| value == json!(true));
    if !nullable {
        return;
    }
    if schema.contains_key("$ref") || schema.contains_key("allOf") || schema.contains_key("const") {
        wrap(schema, at, step);
        return;
    }
    for key in ["anyOf", "oneOf"] {
        if let Some(Value::Array(branches)) = schema.get_mut(key)
            && !branches
                .iter()
                .any(|branch| branch.get("type") == Some(&json!("null")))
        {
            branches.push(json!({"type": "null"}));
        }
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    if !schema.contains_key("type")
        && let Some(implied) = implied(schema)
    {
        schema.insert("type".into(), implied.into());
    }
    match schema.get_mut("type") {
        Some(Value::Array(types)) if !types.contains(&json!("null")) => types.push("null".into()),
        Some(single @ Value::String(_)) if single != "null" => {
            *single = json!([single.take(), "null"]);
        }
        _ => {}
    }
}

/// Properties without a `type` are an object's, and `items` an array's: contracts in these versions
/// leave the type out and mean it.
fn meant(schema: &mut Map<String, Value>) {
    const TYPED: [&str; 7] = ["type", "$ref", "enum", "const", "allOf", "anyOf", "oneOf"];
    if TYPED.iter().any(|key| schema.contains_key(*key)) {
        return;
    }
    let is_object = ["properties", "additionalProperties"]
        .iter()
        .any(|key| schema.get(*key).is_some_and(Value::is_object));
    if is_object {
        schema.insert("type".into(), "object".into());
    } else if schema.get("items").is_some_and(Value::is_object) {
        schema.insert("type".into(), "array".into());
    }
}

/// The type that a schema without one is about: a bare `nullable` says something only then.
fn implied(schema: &Map<String, Value>) -> Option<&'static str> {
    let has = |keys: &[&str]| keys.iter().any(|key| schema.contains_key(*key));
    if has(&[
        "properties",
        "additionalProperties",
        "required",
        "patternProperties",
    ]) {
        Some("object")
    } else if has(&["items", "minItems", "maxItems", "uniqueItems"]) {
        Some("array")
    } else if has(&["pattern", "minLength", "maxLength"]) {
        Some("string")
    } else if has(&[
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    ]) {
        Some("number")
    } else {
        None
    }
}

/// Moves the schema into a branch beside `null`; what is said about it stays where it is.
fn wrap(schema: &mut Map<String, Value>, at: &str, step: &mut Step) {
    const SAID: [&str; 10] = [
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
    ];
    let branch = format!("{at}/anyOf/0");
    let mut inner = Map::new();
    for (key, value) in std::mem::take(schema) {
        if SAID.contains(&key.as_str()) || key.starts_with("x-") {
            schema.insert(key, value);
        } else {
            if value.is_object() || value.is_array() {
                step.forward
                    .insert(pointer::join(at, &key), pointer::join(&branch, &key));
            }
            inner.insert(key, value);
        }
    }
    step.layer.moved(branch, at);
    schema.insert("anyOf".into(), json!([inner, {"type": "null"}]));
}
