//! Values of enums.

use serde_json::Value;

use super::{Pin, path};
use crate::compare::report::Side;
use crate::contract::Enum;
use crate::document::Document;

/// Schemas in schemas that are looked into.
const DEPTH: usize = 8;

/// How a contract names values by itself.
const NAMED: [&str; 4] = [
    "x-enum-varnames",
    "x-enumNames",
    "x-enum-names",
    "x-ms-enum",
];

/// The pins of values that would be called otherwise, in an enum at a canonical pointer.
pub(super) fn pins(old: &Enum, new: &Enum, pointer: &str, side: &Side) -> Vec<Pin> {
    let renamed = old.values.iter().filter_map(|was| {
        let is = new.values.iter().find(|is| is.wire == was.wire)?;
        if is.name == was.name {
            return None;
        }
        let text = text(&was.wire);
        let place = place(&side.document, pointer, &text, DEPTH)?;
        let value = (!place.constant).then_some(text);
        let target = path::to(&place.pointer, &side.document)?;
        let name = was.name.clone();
        Some(Pin {
            target,
            value,
            name,
        })
    });
    renamed.collect()
}

/// Where a value is listed.
struct Place {
    pointer: String,
    /// The schema allows this value only, and has a name for itself.
    constant: bool,
}

/// The schema that lists a value, unless it names it already: the one at the pointer, or one that it
/// combines or chooses from.
fn place(document: &Document, pointer: &str, wire: &str, depth: usize) -> Option<Place> {
    let (pointer, schema) = document.resolve(pointer)?;
    let listed = schema.get("enum").and_then(Value::as_array);
    if listed.is_some_and(|list| list.iter().any(|value| text(value) == wire)) {
        let fixed = schema.get("x-rust-names");
        let named = NAMED.iter().any(|keyword| schema.get(keyword).is_some());
        let free = !named && fixed.and_then(|names| names.get(wire)).is_none();
        return free.then_some(Place {
            pointer,
            constant: false,
        });
    }
    let depth = depth.checked_sub(1)?;
    ["allOf", "anyOf", "oneOf"].into_iter().find_map(|keyword| {
        let list = schema.get(keyword)?.as_array()?;
        list.iter().enumerate().find_map(|(index, branch)| {
            let pointer = format!("{pointer}/{keyword}/{index}");
            if branch.get("const").is_some_and(|only| text(only) == wire) {
                let free = branch.get("x-rust-name").is_none();
                return free.then_some(Place {
                    pointer,
                    constant: true,
                });
            }
            place(document, &pointer, wire, depth)
        })
    })
}

/// A string by itself, anything else by its JSON.
fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
