//! Edits: a contract, changed, and what is generated of it.

use serde_json::Value;
use specwright::document;
use specwright::lower::{self, Origin};
use specwright::print::{self, Tree};
use specwright::source::Source;
use specwright::template::{self, Krate};
use specwright::upstream;

/// The contract that the verdicts start from too.
pub(crate) fn contract() -> String {
    yaml(include_str!("../verdicts/base.yaml")).to_string()
}

/// The same with a JSON Merge Patch (RFC 7396) in YAML.
pub(crate) fn edited(edit: &str) -> String {
    let mut contract = yaml(include_str!("../verdicts/base.yaml"));
    merge(&mut contract, &yaml(edit));
    contract.to_string()
}

/// Every file of the crate.
pub(crate) fn made(contract: &str) -> Tree {
    let (document, found) = document::from_source(Source::from_text("shop.json", contract), vec![]);
    let document = document.unwrap_or_else(|| panic!("{found:?}"));
    let origin = Origin {
        module: "shop".to_owned(),
        source: "shop.json".to_owned(),
    };
    let contracts = [lower::lower(&document, &origin).contract];
    let krate = Krate {
        name: "shop".to_owned(),
        multi: false,
    };
    let mut tree = print::print(template::emit(&contracts, &krate));
    let calls = upstream::wire(&contracts[0], "crate::runtime").expect("progenitor takes it");
    tree.insert(
        "src/client/wire.rs".to_owned(),
        print::file("shop.json", calls),
    );
    tree
}

/// The same contract, every object and every list whose order says nothing from the end.
pub(crate) fn reversed(contract: &str) -> String {
    let value: Value = serde_json::from_str(contract).expect("JSON");
    let mut text = String::new();
    backwards(&value, "", &mut text);
    assert_ne!(text, contract);
    text
}

fn backwards(value: &Value, key: &str, text: &mut String) {
    match value {
        Value::Object(members) => {
            text.push('{');
            for (index, (key, member)) in members.iter().rev().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                text.push_str(&format!("{}:", Value::from(key.as_str())));
                backwards(member, key, text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            let free = ["parameters", "required", "enum", "type"].contains(&key);
            let order: Vec<&Value> = if free {
                items.iter().rev().collect()
            } else {
                items.iter().collect()
            };
            text.push('[');
            for (index, item) in order.into_iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                backwards(item, "", text);
            }
            text.push(']');
        }
        other => text.push_str(&other.to_string()),
    }
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("YAML")
}

fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(members) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let object = target.as_object_mut().expect("it is one now");
    for (key, member) in members {
        merge(object.entry(key.as_str()).or_insert(Value::Null), member);
    }
}
