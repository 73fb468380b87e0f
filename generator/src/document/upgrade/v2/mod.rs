//! Swagger 2.0 -> OpenAPI 3.0.

mod body;
mod media;
mod parameter;
mod response;
mod schema;
mod security;
mod server;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json};

use self::media::Medias;
use super::Step;
use crate::document::kind::{self, Child, Kind};
use crate::document::pointer;

/// What the document says for all of its operations.
struct Globals {
    medias: Medias,
    /// Shared parameters, as published.
    parameters: Map<String, Value>,
    /// For operations with `schemes` of their own.
    server: server::Location,
}

/// Rewrites the whole document.
pub(super) fn upgrade(root: &mut Value, step: &mut Step) {
    let Value::Object(root) = root else { return };
    root.remove("swagger");
    root.insert("openapi".into(), "3.0.4".into());
    let globals = Globals {
        medias: Medias::take(root, None),
        parameters: take(root, "parameters"),
        server: server::Location::take(root),
    };
    globals.server.write(root, step);
    let mut components = take(root, "components");
    for (old, new) in [
        ("definitions", "schemas"),
        ("responses", "responses"),
        ("securityDefinitions", "securitySchemes"),
    ] {
        let map = take(root, old);
        if !map.is_empty() {
            step.moved(format!("/{old}"), format!("/components/{new}"));
            entry(&mut components, new).extend(map);
        }
    }
    if let Some(Value::Object(paths)) = root.get_mut("paths") {
        for (path, item) in paths.iter_mut().filter(|(path, _)| !path.starts_with("x-")) {
            path_item(item, &pointer::join("/paths", path), &globals, step);
        }
    }
    for schema in entry(&mut components, "schemas").values_mut() {
        schema::upgrade(schema);
    }
    let shared = entry(&mut components, "responses");
    for (name, response) in shared {
        // References are followed only after this step: by the old name.
        response::upgrade(
            response,
            &pointer::join("/components/responses", name),
            &pointer::join("/responses", name),
            &globals.medias,
            step,
        );
    }
    for scheme in entry(&mut components, "securitySchemes").values_mut() {
        security::upgrade(scheme);
    }
    shared_parameters(globals, &mut components, step);
    components.retain(|_, map| *map != json!({}));
    if !components.is_empty() {
        root.insert("components".into(), components.into());
    }
}

/// Shared parameters become parameters or request bodies; form fields have gone into the bodies
/// of the operations that use them.
fn shared_parameters(globals: Globals, components: &mut Map<String, Value>, step: &mut Step) {
    for (name, parameter) in globals.parameters {
        let old = pointer::join("/parameters", &name);
        match place(&parameter) {
            "formData" => {}
            "body" => {
                let new = pointer::join("/components/requestBodies", &name);
                let body = body::upgrade(parameter, &globals.medias, &new, &old, step);
                entry(components, "requestBodies").insert(name, body);
            }
            _ => {
                let new = pointer::join("/components/parameters", &name);
                step.moved(old.clone(), new.clone());
                let parameter = parameter::upgrade(parameter, &new, &old, step);
                entry(components, "parameters").insert(name, parameter);
            }
        }
    }
}

fn path_item(item: &mut Value, at: &str, globals: &Globals, step: &mut Step) {
    let Value::Object(item) = item else { return };
    // Bodies and form fields of the path belong to each operation.
    let mut shared = Vec::new();
    if let Some(Value::Array(list)) = item.remove("parameters") {
        let mut kept = Vec::new();
        for (index, parameter) in list.into_iter().enumerate() {
            let old = format!("{at}/parameters/{index}");
            if matches!(globals.place(&parameter), "body" | "formData") {
                shared.push((old, parameter));
            } else {
                let new = format!("{at}/parameters/{}", kept.len());
                kept.push(own_parameter(parameter, &new, &old, step));
            }
        }
        if !kept.is_empty() {
            item.insert("parameters".into(), kept.into());
        }
    }
    for (method, operation) in item.iter_mut() {
        if kind::child(Kind::PathItem, method) == Some(Child::Is(Kind::Operation)) {
            upgrade_operation(
                operation,
                &pointer::join(at, method),
                &shared,
                globals,
                step,
            );
        }
    }
}

fn upgrade_operation(
    operation: &mut Value,
    at: &str,
    shared: &[(String, Value)],
    globals: &Globals,
    step: &mut Step,
) {
    let Value::Object(operation) = operation else {
        return;
    };
    let medias = Medias::take(operation, Some(&globals.medias));
    globals.server.write_own(operation, at, step);
    let mut bodies = Vec::new();
    let mut fields = Vec::new();
    let mut kept = Vec::new();
    let own = match operation.remove("parameters") {
        Some(Value::Array(list)) => list,
        _ => Vec::new(),
    };
    let own = own
        .into_iter()
        .enumerate()
        .map(|(index, parameter)| (format!("{at}/parameters/{index}"), parameter));
    for (old, parameter) in own {
        match globals.place(&parameter) {
            "body" => bodies.push((old, parameter)),
            "formData" => fields.push((old, parameter)),
            _ => {
                let new = format!("{at}/parameters/{}", kept.len());
                kept.push(own_parameter(parameter, &new, &old, step));
            }
        }
    }
    for (old, parameter) in shared {
        let Some(copy) = step.copy(parameter, old) else {
            break;
        };
        let name = globals.resolve(parameter).1.get("name");
        let overridden = fields
            .iter()
            .any(|(_, own)| globals.resolve(own).1.get("name") == name);
        match globals.place(parameter) {
            "body" if bodies.is_empty() => bodies.push((old.clone(), copy)),
            "formData" if !overridden => fields.push((old.clone(), copy)),
            _ => {}
        }
    }
    if !kept.is_empty() {
        operation.insert("parameters".into(), kept.into());
    }
    if let Some(body) = body::of_operation(bodies, fields, &medias, globals, at, step) {
        operation.insert("requestBody".into(), body);
    }
    if let Some(Value::Object(responses)) = operation.get_mut("responses") {
        for (status, response) in responses
            .iter_mut()
            .filter(|(status, _)| !status.starts_with("x-"))
        {
            let at = pointer::join(&pointer::join(at, "responses"), status);
            response::upgrade(response, &at, &at, &medias, step);
        }
    }
}

fn own_parameter(parameter: Value, new: &str, old: &str, step: &mut Step) -> Value {
    if new != old {
        step.moved(old, new);
    }
    parameter::upgrade(parameter, new, old, step)
}

impl Globals {
    /// A parameter and where it stands, behind a reference to a shared one.
    fn resolve<'a>(&'a self, parameter: &'a Value) -> (Option<String>, &'a Value) {
        let text = parameter.get("$ref").and_then(Value::as_str);
        let name = text
            .and_then(|text| text.strip_prefix("#/parameters/"))
            .map(pointer::unescape);
        match name.and_then(|name| {
            Some((
                pointer::join("/parameters", &name),
                self.parameters.get(&*name)?,
            ))
        }) {
            Some((at, shared)) => (Some(at), shared),
            None => (None, parameter),
        }
    }

    fn place<'a>(&'a self, parameter: &'a Value) -> &'a str {
        place(self.resolve(parameter).1)
    }
}

fn place(parameter: &Value) -> &str {
    parameter
        .get("in")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn take(object: &mut Map<String, Value>, key: &str) -> Map<String, Value> {
    match object.remove(key) {
        Some(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

fn entry<'a>(components: &'a mut Map<String, Value>, key: &str) -> &'a mut Map<String, Value> {
    let value = components.entry(key).or_insert_with(|| json!({}));
    if !value.is_object() {
        *value = json!({});
    }
    match value {
        Value::Object(map) => map,
        _ => unreachable!("it has just been made an object"),
    }
}
