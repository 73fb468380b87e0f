//! Pins: names that changed although the contract says nothing new about their items.
//!
//! A name is made from what the contract calls an item. When something comes that is called alike,
//! one of the two has to give way, and which of them was first only the older contract knows. So
//! what would lose its name is pinned to it: `x-rust-name`, in an overlay beside the contract.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::matching;
use super::places::At;
use super::report::Side;
use crate::contract::{Model, ModelKind, Parameter};

/// One name that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// Target of the overlay's action, in the published shape.
    pub target: String,
    /// The name that it had.
    pub name: String,
}

/// An OpenAPI Overlay 1.0 that keeps names, with what it had before.
///
/// # Errors
/// When what there was is no overlay.
pub fn overlay(before: Option<&str>, pins: &[Pin]) -> Result<String, serde_yaml::Error> {
    let mut overlay: Value = match before {
        Some(text) => serde_yaml::from_str(text)?,
        None => json!({
            "overlay": "1.0.0",
            "info": {"title": "Names that callers know", "version": "1"},
            "actions": [],
        }),
    };
    if let Some(actions) = overlay.get_mut("actions").and_then(Value::as_array_mut) {
        actions.extend(
            pins.iter()
                .map(|pin| json!({"target": pin.target, "update": {"x-rust-name": pin.name}})),
        );
    }
    Ok(format!("{HEAD}{}", serde_yaml::to_string(&overlay)?))
}

const HEAD: &str = "\
# Written by `specwright generate`: these came first, and keep their names although others are
# called alike now.
";

/// What has to be pinned so that everything that is in both contracts keeps its name.
///
/// Operations, parameters, models and fields. Values of enums and branches of unions have no
/// place for a name of their own.
pub fn pins(old: &Side, new: &Side) -> Vec<Pin> {
    let mut wanted: Vec<(At, String)> = Vec::new();
    for (was, is) in matching::operations(&old.contract, &new.contract) {
        let (was, is) = (&old.contract.operations[was], &new.contract.operations[is]);
        if (&was.name, &was.request) != (&is.name, &is.request) {
            wanted.push((At::operation(is), was.name.clone()));
        }
        for before in &was.parameters {
            let same = |it: &&Parameter| {
                (it.place, &it.wire) == (before.place, &before.wire) && it.name != before.name
            };
            if let Some(after) = is.parameters.iter().find(same) {
                wanted.push((At::operation(is).parameter(after), before.name.clone()));
            }
        }
    }
    let models = &new.contract.models;
    let places: BTreeMap<&str, &Model> = models
        .iter()
        .map(|model| (model.pointer.as_str(), model))
        .collect();
    for was in &old.contract.models {
        if let Some(is) = places.get(was.pointer.as_str()) {
            if was.name != is.name {
                wanted.push((At::model(is), was.name.clone()));
            }
            wanted.extend(fields(was, is));
        }
    }
    let mut pins: Vec<Pin> = wanted
        .into_iter()
        .filter_map(|(at, name)| pin(&at, name, new))
        .collect();
    pins.sort_by(|one, other| one.target.cmp(&other.target));
    pins.dedup();
    pins
}

fn fields(old: &Model, new: &Model) -> Vec<(At, String)> {
    let (ModelKind::Struct(was), ModelKind::Struct(is)) = (&old.kind, &new.kind) else {
        return Vec::new();
    };
    let renamed = was.fields.iter().filter_map(|before| {
        let after = is.fields.iter().find(|after| after.wire == before.wire)?;
        let at = At::model(new).property(&after.wire);
        (after.name != before.name).then(|| (at, before.name.clone()))
    });
    renamed.collect()
}

/// A pin where the new contract says no name itself, and its own file can be corrected.
fn pin(at: &At, name: String, new: &Side) -> Option<Pin> {
    let pointer = at.find(&new.document);
    let (pointer, value) = new.document.resolve(&pointer)?;
    if value.get("x-rust-name").is_some() {
        return None;
    }
    let published = new.document.published(&pointer).unwrap_or(pointer);
    let target = path(published.strip_prefix("#/")?, value);
    Some(Pin { target, name })
}

/// A JSON pointer as a path of RFC 9535. A parameter is found by what it is called, wherever in
/// the list it will stand.
fn path(pointer: &str, value: &Value) -> String {
    let mut path = String::from("$");
    let mut before = "";
    for token in pointer.split('/') {
        let index = token.bytes().all(|byte| byte.is_ascii_digit());
        path.push_str(&match before {
            "parameters" if index => {
                format!("[?@.name == {} && @.in == {}]", value["name"], value["in"])
            }
            "allOf" | "anyOf" | "oneOf" | "prefixItems" if index => format!("[{token}]"),
            _ => {
                let token = token.replace("~1", "/").replace("~0", "~");
                format!("[{}]", Value::from(token))
            }
        });
        before = token;
    }
    path
}
