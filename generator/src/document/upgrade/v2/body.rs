//! Request bodies: `body` and `formData` parameters.

use serde_json::{Map, Value, json};

use super::parameter::{self, Style};
use super::{Globals, Medias, Step, media, schema};
use crate::document::pointer;

const MULTIPART: &str = "multipart/form-data";
const URLENCODED: &str = "application/x-www-form-urlencoded";

/// Parameters with their places.
type List = Vec<(String, Value)>;

/// The body of an operation: of its `body` parameter, else of its form fields.
pub(super) fn of_operation(
    bodies: List,
    fields: List,
    medias: &Medias,
    globals: &Globals,
    at: &str,
    step: &mut Step,
) -> Option<Value> {
    let new = pointer::join(at, "requestBody");
    let (old, body) = match bodies.into_iter().next() {
        Some(body) => body,
        None if fields.is_empty() => return None,
        None => return Some(form(fields, medias, globals, &new, step)),
    };
    match globals.resolve(&body) {
        // A shared body has the document's media types: an operation with its own has a copy.
        (Some(shared), published) if medias.consumes != globals.medias.consumes => {
            let copy = step.copy(published, &old)?;
            step.layer.moved(new.clone(), shared.clone());
            Some(content(copy, medias, &new, &shared, step))
        }
        (Some(_), _) => {
            step.layer.moved(new, old);
            Some(body)
        }
        (None, _) => Some(upgrade(body, medias, &new, &old, step)),
    }
}

/// A `body` parameter that moves from `old` to `new`.
pub(super) fn upgrade(
    body: Value,
    medias: &Medias,
    new: &str,
    old: &str,
    step: &mut Step,
) -> Value {
    step.moved(old, new);
    if let Some(media) = media::or_json(&medias.consumes).first() {
        let schema = format!("{}/schema", pointer::join(&format!("{new}/content"), media));
        step.forward.insert(format!("{old}/schema"), schema);
    }
    content(body, medias, new, old, step)
}

fn content(body: Value, medias: &Medias, new: &str, old: &str, step: &mut Step) -> Value {
    let Value::Object(mut body) = body else {
        return body;
    };
    body.remove("in");
    if let Some(name) = body.remove("name") {
        body.insert("x-specwright-name".into(), name);
    }
    let schema = schema::upgraded(body.remove("schema").unwrap_or_else(|| json!({})));
    body.insert(
        "content".into(),
        per_media(
            schema,
            &media::or_json(&medias.consumes),
            new,
            Some(old),
            step,
        ),
    );
    body.into()
}

/// The same schema for each media type: written out once, the others refer to it.
pub(super) fn per_media(
    schema: Value,
    medias: &[String],
    new: &str,
    old: Option<&str>,
    step: &mut Step,
) -> Value {
    let mut content = Map::new();
    let mut first: Option<Value> = None;
    let mut schema = Some(schema);
    for media in medias {
        if content.contains_key(media) {
            continue;
        }
        let at = format!("{}/schema", pointer::join(&format!("{new}/content"), media));
        if let Some(old) = old {
            step.layer.moved(at.clone(), format!("{old}/schema"));
        }
        let value = match (&first, schema.take()) {
            (None, Some(schema)) => {
                // What is a reference already is repeated, not referred to.
                let again = if schema.get("$ref").is_some() {
                    schema.clone()
                } else {
                    json!({"$ref": format!("#{at}")})
                };
                first = Some(again);
                schema
            }
            (Some(again), _) => again.clone(),
            (None, None) => json!({}),
        };
        content.insert(media.clone(), json!({"schema": value}));
    }
    content.into()
}

/// Form fields are the properties of one object.
fn form(fields: List, medias: &Medias, globals: &Globals, new: &str, step: &mut Step) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    let mut encoding = Map::new();
    let mut has_file = false;
    let mut origins = Vec::new();
    for (old, field) in fields {
        let (shared, published) = globals.resolve(&field);
        let Some(copy) = step.copy(published, &old) else {
            break;
        };
        let Value::Object(mut field) = copy else {
            continue;
        };
        let Some(name) = field.get("name").and_then(Value::as_str).map(str::to_owned) else {
            continue;
        };
        has_file |= field.get("type") == Some(&json!("file"));
        if field.get("required") == Some(&json!(true)) {
            required.push(Value::from(name.clone()));
        }
        let style = parameter::style(&mut field);
        let mut schema = schema::take(&mut field);
        if schema.get("type") == Some(&json!("array")) {
            let (style, explode) = match style {
                Style::Form => ("form", false),
                Style::Multi => ("form", true),
                Style::Other(style) => (style, false),
            };
            encoding.insert(name.clone(), json!({"style": style, "explode": explode}));
        }
        if let (Value::Object(schema), Some(description)) =
            (&mut schema, field.remove("description"))
        {
            schema.insert("description".into(), description);
        }
        origins.push((name.clone(), shared.unwrap_or(old)));
        properties.insert(name, schema);
    }
    let is_required = !required.is_empty();
    let mut schema = json!({"type": "object", "properties": properties});
    if is_required {
        schema["required"] = required.into();
    }
    let medias = form_medias(&medias.consumes, has_file);
    if let Some((media, (_, old))) = medias.first().zip(origins.first()) {
        step.layer.moved(new, old.clone());
        for (name, old) in &origins {
            let at = format!(
                "{}/schema/properties",
                pointer::join(&format!("{new}/content"), media)
            );
            step.layer.moved(pointer::join(&at, name), old.clone());
        }
    }
    let mut content = per_media(schema, &medias, new, None, step);
    for media in content
        .as_object_mut()
        .into_iter()
        .flat_map(Map::values_mut)
        .filter_map(Value::as_object_mut)
    {
        if !encoding.is_empty() {
            media.insert("encoding".into(), encoding.clone().into());
        }
    }
    json!({"content": content, "required": is_required})
}

/// The media types of a form: files travel as multipart only.
fn form_medias(consumes: &[String], has_file: bool) -> Vec<String> {
    let is = |media: &String, name: &str| {
        media
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .eq_ignore_ascii_case(name)
    };
    let named = |name: &str| -> Vec<String> {
        consumes
            .iter()
            .filter(|media| is(media, name))
            .cloned()
            .collect()
    };
    let mut medias = named(MULTIPART);
    if !has_file {
        medias.splice(0..0, named(URLENCODED));
    }
    if medias.is_empty() {
        medias.push(if has_file { MULTIPART } else { URLENCODED }.to_owned());
    }
    medias
}
