//! Pins: names that changed although the contract says nothing new about their items.
//!
//! A name is made from what the contract calls an item. When something comes that is called alike,
//! one of the two has to give way, and which of them was first only the older contract knows. So
//! what would lose its name is pinned to it: `x-rust-name`, and `x-rust-names` for the values of enums,
//! in an overlay beside the contract.

mod branches;
mod path;
mod values;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use self::branches::Moved;
use super::matching;
use super::places::At;
use super::report::Side;
use crate::contract::{Model, ModelKind, Parameter};

/// One name that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// Target of the overlay's action, in the published shape.
    pub target: String,
    /// The value of an enum that is pinned, as a key of `x-rust-names`; `None` when the target is.
    pub value: Option<String>,
    /// The name that it had.
    pub name: String,
}

impl Pin {
    fn update(&self) -> Value {
        match &self.value {
            Some(value) => json!({"x-rust-names": {value.as_str(): self.name}}),
            None => json!({"x-rust-name": self.name}),
        }
    }
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
                .map(|pin| json!({"target": pin.target, "update": pin.update()})),
        );
    }
    Ok(format!("{HEAD}{}", serde_yaml::to_string(&overlay)?))
}

const HEAD: &str = "\
# Written by `specwright generate`: these came first, and keep their names although others are
# called alike now.
";

/// What has to be pinned so that everything that is in both contracts keeps its name: operations,
/// parameters, models, fields, values of enums and branches of unions.
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
    let mut pins = Vec::new();
    let mut moved = Moved::default();
    let mut lost: Vec<(String, &str)> = Vec::new();
    for was in outermost_first(&old.contract.models) {
        let pointer = moved.now(&was.pointer);
        let Some(is) = places.get(pointer.as_str()) else {
            continue;
        };
        if was.name != is.name {
            if moved.is_branch(&pointer) {
                lost.push((pointer.clone(), &was.name));
            } else {
                wanted.push((At::model(is), was.name.clone()));
            }
        }
        match (&was.kind, &is.kind) {
            (ModelKind::Struct(_), ModelKind::Struct(_)) => wanted.extend(fields(was, is)),
            (ModelKind::Enum(before), ModelKind::Enum(after)) => {
                pins.extend(values::pins(before, after, &is.pointer, new));
            }
            (ModelKind::Union(before), ModelKind::Union(after)) => {
                pins.extend(branches::pins((old, before), (new, after), &mut moved));
            }
            _ => {}
        }
    }
    // A branch is called by its variant; where that has its name, what took its type's gives way.
    lost.retain(|(branch, _)| moved.keeps_name(branch));
    for (_, name) in lost {
        if let Some(other) = newcomer(old, new, &moved, name) {
            wanted.push((At::model(other), format!("{name}Model")));
        }
    }
    let named = wanted
        .into_iter()
        .filter_map(|(at, name)| pin(&at, name, new));
    pins.extend(named);
    pins.sort_by(|one, other| (&one.target, &one.value).cmp(&(&other.target, &other.value)));
    pins.dedup();
    pins
}

/// What moves a union's branch moves everything below it.
fn outermost_first(models: &[Model]) -> Vec<&Model> {
    let mut models: Vec<&Model> = models.iter().collect();
    models.sort_by_key(|model| (model.pointer.len(), &model.pointer));
    models
}

/// The model of this name that only the new contract has, among its components and what is in them.
fn newcomer<'n>(old: &Side, new: &'n Side, moved: &Moved, name: &str) -> Option<&'n Model> {
    let is = new.contract.models.iter().find(|is| is.name == name)?;
    let known = |was: &Model| moved.now(&was.pointer) == is.pointer;
    let component = is.pointer.starts_with("#/components/schemas/");
    (component && !old.contract.models.iter().any(known)).then_some(is)
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
    Some(Pin {
        target: path::to(&pointer, &new.document)?,
        value: None,
        name,
    })
}
