//! Parts: what contracts have whose names may be alike.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// Spelled so that many of them come to the same Rust name.
const SCHEMAS: [&str; 9] = [
    "pet-item",
    "pet_item",
    "PetItem",
    "petItem",
    "PETITEM",
    "app__models__PetItem",
    "Option",
    "option",
    "ShapePetItem",
];
const PROPERTIES: [&str; 6] = ["maxAge", "max_age", "max-age", "MaxAge", "extra", "new"];
const VALUES: [&str; 10] = [
    "pet-item", "pet_item", "PetItem", "PETITEM", "pet item", "unknown", "Unknown", "+1", "plus1",
    "",
];
const OPERATIONS: [&str; 6] = ["getPet", "get_pet", "get-pet", "GetPet", "getpet", "clone"];

/// Something that a contract has.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A schema with a property.
    Schema(&'static str, &'static str),
    /// An operation with a parameter.
    Operation(&'static str, &'static str),
    /// A value of an enum.
    Value(&'static str),
    /// A value of an enum that is a choice between constants, and where it stands in the list.
    Constant(&'static str, usize),
    /// A branch of a union, and where it stands in the list.
    Branch(usize, usize),
}

/// Branches of a union, many of which would be called `PetItem`.
fn branches() -> Vec<Value> {
    let kind = |kind: &str| json!({"type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}}});
    let titled = |title: &str, field: &str| json!({"title": title, "type": "object", "required": [field], "properties": {field: {"type": "integer"}}});
    vec![
        kind("pet-item"),
        kind("pet_item"),
        kind("unknown"),
        titled("Pet item", "a"),
        titled("PetItem", "b"),
        json!({"const": "pet item"}),
        json!({"const": "PETITEM"}),
        json!({"const": "unknown"}),
        json!({"$ref": "#/components/schemas/pet-item"}),
        json!({"$ref": "#/components/schemas/PetItem"}),
        json!({"type": "array", "items": {"type": "integer"}}),
    ]
}

pub(super) fn part() -> impl Strategy<Value = Part> {
    let schema = (select(&SCHEMAS[..]), select(&PROPERTIES[..]));
    let operation = (select(&OPERATIONS[..]), select(&PROPERTIES[..]));
    let index = 0_usize..12;
    let constant = (select(&VALUES[..]), index.clone());
    let branch = (0..branches().len(), index);
    prop_oneof![
        select(&VALUES[..]).prop_map(Part::Value),
        constant.prop_map(|(value, at)| Part::Constant(value, at)),
        branch.prop_map(|(branch, at)| Part::Branch(branch, at)),
        schema.prop_map(|(name, property)| Part::Schema(name, property)),
        operation.prop_map(|(id, parameter)| Part::Operation(id, parameter)),
    ]
}

/// A contract in JSON that has all of them.
pub(super) fn contract(parts: &[Part]) -> String {
    let mut root = json!({
        "openapi": "3.1.0", "info": {"title": "Pets", "version": "1"},
        "paths": {}, "components": {"schemas": {}},
    });
    if parts.iter().any(|part| matches!(part, Part::Branch(..))) {
        // A choice that is none is what its only branch is.
        let first = json!([{"type": "integer"}, {"type": "boolean"}]);
        root["components"]["schemas"]["Shape"]["anyOf"] = first;
    }
    for part in parts {
        match part {
            Part::Schema(name, property) => {
                let schema = &mut root["components"]["schemas"][*name];
                schema["type"] = json!("object");
                schema["properties"][*property] = json!({"type": "integer"});
            }
            Part::Operation(id, parameter) => {
                let operation = &mut root["paths"][format!("/{id}")]["get"];
                operation["operationId"] = json!(id);
                operation["responses"] = json!({"204": {"description": "Done."}});
                let parameter =
                    json!({"name": parameter, "in": "query", "schema": {"type": "integer"}});
                match operation["parameters"].as_array_mut() {
                    Some(list) if !list.contains(&parameter) => list.push(parameter),
                    Some(_) => {}
                    None => operation["parameters"] = json!([parameter]),
                }
            }
            Part::Value(value) => {
                root["components"]["schemas"]["Kind"]["type"] = json!("string");
                insert(
                    &mut root["components"]["schemas"]["Kind"]["enum"],
                    json!(value),
                    0,
                );
            }
            Part::Constant(value, at) => {
                let list = &mut root["components"]["schemas"]["Mode"]["oneOf"];
                insert(list, json!({"const": value}), *at);
            }
            Part::Branch(branch, at) => {
                let branch = branches().swap_remove(*branch);
                if let Some(Value::String(target)) = branch.get("$ref") {
                    let name = target.rsplit('/').next().expect("a name");
                    root["components"]["schemas"][name]["type"] = json!("object");
                }
                insert(
                    &mut root["components"]["schemas"]["Shape"]["anyOf"],
                    branch,
                    *at,
                );
            }
        }
    }
    root.to_string()
}

fn insert(list: &mut Value, item: Value, at: usize) {
    match list.as_array_mut() {
        Some(list) if list.contains(&item) => {}
        Some(list) => list.insert(at.min(list.len()), item),
        None => *list = json!([item]),
    }
}
