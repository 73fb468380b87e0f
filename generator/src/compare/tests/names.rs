//! Whatever is added to a contract, what was there keeps its name.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::compare::{Side, overlay, pins};
use crate::contract::ModelKind;
use crate::document;
use crate::lower::{self, Origin};
use crate::source::Source;

/// Spelled so that many of them come to the same Rust name.
const SCHEMAS: [&str; 8] = [
    "pet-item",
    "pet_item",
    "PetItem",
    "petItem",
    "PETITEM",
    "app__models__PetItem",
    "Option",
    "option",
];
const PROPERTIES: [&str; 6] = ["maxAge", "max_age", "max-age", "MaxAge", "extra", "new"];
const VALUES: [&str; 10] = [
    "pet-item", "pet_item", "PetItem", "PETITEM", "pet item", "unknown", "Unknown", "+1", "plus1",
    "",
];
const OPERATIONS: [&str; 6] = ["getPet", "get_pet", "get-pet", "GetPet", "getpet", "clone"];

/// Something that a contract has.
#[derive(Clone, Debug)]
enum Part {
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

fn part() -> impl Strategy<Value = Part> {
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

fn contract(parts: &[Part]) -> String {
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

fn side(text: &str, names: &str) -> Side {
    let names = Source::from_text("pets.names.overlay.yaml", names);
    let (document, found) =
        document::from_source(Source::from_text("pets.json", text), vec![names]);
    assert_eq!(found, []);
    let document = document.expect("the contract is sound");
    let origin = Origin {
        module: "pets".to_owned(),
        source: "pets.json".to_owned(),
    };
    let contract = lower::lower(&document, &origin).contract;
    Side { contract, document }
}

/// Every public name by what the contract calls its item.
fn names(side: &Side) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for operation in &side.contract.operations {
        let path = &operation.path;
        names.insert(path.clone(), operation.name.clone());
        for parameter in &operation.parameters {
            names.insert(format!("{path} {}", parameter.wire), parameter.name.clone());
        }
    }
    for model in &side.contract.models {
        let key = key(side, &model.pointer);
        names.insert(key.clone(), model.name.clone());
        match &model.kind {
            ModelKind::Struct(object) => {
                for field in &object.fields {
                    names.insert(format!("{key} {}", field.wire), field.name.clone());
                }
            }
            ModelKind::Enum(list) => {
                names.insert(format!("{key} unknown"), list.unknown.clone());
                for value in &list.values {
                    names.insert(format!("{key} {}", value.wire), value.name.clone());
                }
            }
            ModelKind::Union(union) => {
                names.insert(format!("{key} unknown"), union.unknown.clone());
                for variant in &union.variants {
                    if let Some(place) = &variant.pointer {
                        let branch = self::key(side, place);
                        names.insert(format!("{key} variant {branch}"), variant.name.clone());
                    }
                }
            }
            _ => {}
        }
    }
    names
}

/// What stays the same about a place: a branch's is what it says, not where it stands.
fn key(side: &Side, pointer: &str) -> String {
    if !pointer.contains("/anyOf/") {
        return pointer.to_owned();
    }
    let schema = side.document.get(pointer).expect("a branch").to_string();
    // The names that pins give.
    let given = regex::Regex::new(r#","x-rust-name":"\w+"|"x-rust-name":"\w+",?"#);
    given
        .expect("a pattern")
        .replace_all(&schema, "")
        .into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn additions_take_no_name_away(
        parts in vec(part(), 1..8),
        added in vec(vec(part(), 1..4), 1..4),
    ) {
        let mut all = parts;
        let mut overlaid = overlay(None, &[]).expect("an overlay");
        let mut known = side(&contract(&all), &overlaid);
        let mut pinned = Vec::new();
        for more in added {
            all.extend(more);
            let text = contract(&all);
            let mut new = side(&text, &overlaid);
            // A name that is kept may be one that another would have got.
            loop {
                let pins = pins(&known, &new);
                if pins.is_empty() {
                    break;
                }
                let again = pins.iter().any(|pin| pinned.contains(pin));
                prop_assert!(!again, "{:?} are in\n{}", pins, &overlaid);
                pinned.extend(pins.clone());
                overlaid = overlay(Some(&overlaid), &pins).expect("an overlay");
                new = side(&text, &overlaid);
            }
            let after = names(&new);
            for (item, name) in names(&known) {
                prop_assert_eq!(after.get(&item), Some(&name), "{}\n{}", &item, &overlaid);
            }
            known = new;
        }
    }
}

/// A contract in which nothing is called alike needs no pin: the usual case has no such file.
#[test]
fn names_that_nobody_wants_need_no_pin() {
    let old = contract(&[
        Part::Schema("pet-item", "maxAge"),
        Part::Operation("getPet", "maxAge"),
    ]);
    let parts = [
        Part::Schema("pet-item", "maxAge"),
        Part::Schema("pet-item", "extra"),
        Part::Schema("Option", "maxAge"),
        Part::Operation("getPet", "maxAge"),
        Part::Operation("clone", "new"),
    ];
    let none = overlay(None, &[]).expect("an overlay");
    assert_eq!(
        pins(&side(&old, &none), &side(&contract(&parts), &none)),
        []
    );
    let twin = Part::Schema("PetItem", "maxAge");
    let with_twin = contract(&[parts.as_slice(), &[twin]].concat());
    let found: Vec<Value> = pins(&side(&old, &none), &side(&with_twin, &none))
        .into_iter()
        .map(|pin| json!([pin.target, pin.name]))
        .collect();
    assert_eq!(
        found,
        [json!([
            "$[\"components\"][\"schemas\"][\"pet-item\"]",
            "PetItem"
        ])]
    );
}
