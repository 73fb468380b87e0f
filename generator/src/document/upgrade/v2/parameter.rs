//! Parameters in path, query and header.

use serde_json::{Map, Value, json};

use super::{Step, schema};

/// Rewrites one; a reference stays as it is.
pub(super) fn upgrade(parameter: Value, new: &str, old: &str, step: &mut Step) -> Value {
    let mut parameter = match parameter {
        Value::Object(object) if !object.contains_key("$ref") => object,
        other => return other,
    };
    let style = style(&mut parameter);
    let is_query = parameter.get("in") == Some(&json!("query"));
    let schema = schema::take(&mut parameter);
    step.layer.moved(format!("{new}/schema"), old);
    step.forward
        .insert(format!("{old}/items"), format!("{new}/schema/items"));
    if schema.get("type") == Some(&json!("array")) {
        match style {
            Style::Form => {
                // A path's or header's default style is the comma-separated one.
                if is_query {
                    parameter.insert("style".into(), "form".into());
                    parameter.insert("explode".into(), false.into());
                }
            }
            Style::Multi => {
                parameter.insert(
                    "style".into(),
                    if is_query { "form" } else { "simple" }.into(),
                );
                parameter.insert("explode".into(), is_query.into());
            }
            Style::Other(style) => {
                parameter.insert("style".into(), style.into());
                parameter.insert("explode".into(), false.into());
            }
        }
    }
    parameter.insert("schema".into(), schema);
    if let Some(example) = parameter.remove("x-example") {
        parameter.entry("example").or_insert(example);
    }
    parameter.into()
}

/// How an array is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Commas: the default.
    Form,
    /// One pair an item.
    Multi,
    /// Another separator, as a 3.x style.
    Other(&'static str),
}

/// Takes `collectionFormat` out.
pub(super) fn style(parameter: &mut Map<String, Value>) -> Style {
    match parameter
        .remove("collectionFormat")
        .as_ref()
        .and_then(Value::as_str)
    {
        Some("multi") => Style::Multi,
        Some("ssv") => Style::Other("spaceDelimited"),
        Some("pipes") => Style::Other("pipeDelimited"),
        Some("tsv") => Style::Other("x-tabDelimited"),
        _ => Style::Form,
    }
}
