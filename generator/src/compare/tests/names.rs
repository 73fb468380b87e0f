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
const OPERATIONS: [&str; 6] = ["getPet", "get_pet", "get-pet", "GetPet", "getpet", "clone"];

/// Something that a contract has.
#[derive(Clone, Debug)]
enum Part {
    /// A schema with a property.
    Schema(&'static str, &'static str),
    /// An operation with a parameter.
    Operation(&'static str, &'static str),
}

fn part() -> impl Strategy<Value = Part> {
    let schema = (select(&SCHEMAS[..]), select(&PROPERTIES[..]));
    let operation = (select(&OPERATIONS[..]), select(&PROPERTIES[..]));
    prop_oneof![
        schema.prop_map(|(name, property)| Part::Schema(name, property)),
        operation.prop_map(|(id, parameter)| Part::Operation(id, parameter)),
    ]
}

fn contract(parts: &[Part]) -> String {
    let mut root = json!({
        "openapi": "3.1.0", "info": {"title": "Pets", "version": "1"},
        "paths": {}, "components": {"schemas": {}},
    });
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
        }
    }
    root.to_string()
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
        names.insert(model.pointer.clone(), model.name.clone());
        if let ModelKind::Struct(object) = &model.kind {
            for field in &object.fields {
                names.insert(
                    format!("{} {}", model.pointer, field.wire),
                    field.name.clone(),
                );
            }
        }
    }
    names
}

proptest! {
    #[test]
    fn additions_take_no_name_away(
        parts in vec(part(), 1..8),
        added in vec(vec(part(), 1..4), 1..4),
    ) {
        let mut all = parts;
        let mut overlaid = overlay(None, &[]).expect("an overlay");
        let mut known = side(&contract(&all), &overlaid);
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
