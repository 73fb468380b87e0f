//! Whatever is added to a contract, what was there keeps its name.

mod parts;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use regex::Regex;
use serde_json::{Value, json};

use self::parts::{Part, contract, part};
use crate::compare::{Side, overlay, pins};
use crate::contract::ModelKind;
use crate::document;
use crate::lower::{self, Origin};
use crate::source::Source;

/// The names that pins give.
static GIVEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#","x-rust-name":"\w+"|"x-rust-name":"\w+",?"#).expect("a pattern")
});

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
    GIVEN.replace_all(&schema, "").into_owned()
}

/// Adds to a contract step by step; the overlay that keeps the names of what was there.
fn grown(mut all: Vec<Part>, added: Vec<Vec<Part>>) -> Result<String, TestCaseError> {
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
    Ok(overlaid)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn additions_take_no_name_away(
        parts in vec(part(), 1..8),
        added in vec(vec(part(), 1..4), 1..4),
    ) {
        grown(parts, added)?;
    }
}

/// A branch that comes first moves the others to where none stood. They are no newcomers: nothing but
/// the names of their variants is pinned.
#[test]
fn branches_that_move_keep_their_names() {
    let (pet_item, twin, newcomer) = (Part::Branch(3, 0), Part::Branch(4, 3), Part::Branch(0, 0));
    let overlaid = grown(vec![pet_item, twin], vec![vec![newcomer]]).expect("names are kept");
    insta::assert_snapshot!(overlaid);
}

/// A component that is called as a branch's type gives way, since nothing else tells the type's name.
#[test]
fn a_component_takes_no_name_of_a_branch() {
    let newcomer = Part::Schema("ShapePetItem", "extra");
    let overlaid = grown(vec![Part::Branch(3, 0)], vec![vec![newcomer]]).expect("names are kept");
    insta::assert_snapshot!(overlaid);
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
