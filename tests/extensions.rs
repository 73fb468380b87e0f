//! An extension that is off leaves no trace: every file but its own keeps its bytes.

use std::collections::BTreeSet;

use serde_json::Value;
use specwright::document;
use specwright::lower::{self, Origin};
use specwright::print::{self, Tree};
use specwright::source::Source;
use specwright::template::{self, Krate};
use specwright::upstream;

/// Extensions, and all files of the crate that are others without them.
const ROWS: &[(&[&str], &[&str])] = &[
    (
        &["x-specwright-pagination"],
        &[
            "src/client/pages.rs",
            "src/runtime/flow/item_stream.rs",
            "src/runtime/flow/link.rs",
            "src/runtime/flow/mod.rs",
            "src/runtime/flow/pages.rs",
            "src/runtime/flow/turn.rs",
            "surface/api.txt",
        ],
    ),
    (
        &["x-specwright-polling"],
        &[
            "src/client/tasks.rs",
            "src/runtime/flow/mod.rs",
            "src/runtime/flow/polled.rs",
            "src/runtime/flow/task.rs",
            "src/runtime/flow/wait_error.rs",
            "src/runtime/flow/waiting.rs",
            "surface/api.txt",
        ],
    ),
    (
        &["x-specwright-pagination", "x-specwright-polling"],
        &[
            "src/client/pages.rs",
            "src/client/tasks.rs",
            "src/runtime/flow/item_stream.rs",
            "src/runtime/flow/link.rs",
            "src/runtime/flow/mod.rs",
            "src/runtime/flow/pages.rs",
            "src/runtime/flow/polled.rs",
            "src/runtime/flow/task.rs",
            "src/runtime/flow/turn.rs",
            "src/runtime/flow/wait_error.rs",
            "src/runtime/flow/waiting.rs",
            "src/runtime/mod.rs",
            "surface/api.txt",
        ],
    ),
    (&["x-specwright-retry"], &["src/client/again.rs"]),
    (
        &["x-specwright-idempotency"],
        &[
            "src/client/once.rs",
            "src/runtime/client/draft.rs",
            "src/runtime/client/idempotency.rs",
            "src/runtime/client/mod.rs",
        ],
    ),
    (
        &["x-specwright-secret"],
        &["src/model/account.rs", "surface/api.txt"],
    ),
    (
        &["x-rust-name"],
        &[
            "src/client/mock.rs",
            "src/client/mod.rs",
            "src/client/named.rs",
            "src/client/wire.rs",
            "surface/api.txt",
        ],
    ),
    (&["x-specwright-assumed"], &[]),
];

fn contract() -> Value {
    serde_yaml::from_str(include_str!("extensions/api.yaml")).expect("YAML")
}

/// The crate of the contract without these extensions.
fn without(keys: &[&str]) -> Tree {
    let mut contract = contract();
    remove(&mut contract, keys);
    let source = Source::from_text("api.json", contract.to_string());
    let (document, found) = document::from_source(source, Vec::new());
    let origin = Origin {
        module: "api".to_owned(),
        source: "api.json".to_owned(),
    };
    let lowered = lower::lower(&document.expect("a contract"), &origin);
    assert!(found.is_empty() && lowered.diagnostics.is_empty());
    let contracts = [lowered.contract];
    let krate = Krate {
        name: "api".to_owned(),
        multi: false,
    };
    let mut tree = print::print(template::emit(&contracts, &krate));
    let wire = upstream::wire(&contracts[0], "crate::runtime").expect("progenitor takes it");
    let path = krate.layout(&contracts[0]).file("client/wire.rs");
    tree.insert(path, print::file(&contracts[0].source, wire));
    tree
}

fn remove(value: &mut Value, keys: &[&str]) {
    match value {
        Value::Object(members) => {
            members.retain(|name, _| !keys.contains(&name.as_str()));
            members.values_mut().for_each(|member| remove(member, keys));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| remove(item, keys)),
        _ => {}
    }
}

#[test]
fn an_extension_that_is_off_changes_its_own_files_only() {
    let all = without(&[]);
    for (keys, owned) in ROWS {
        let some = without(keys);
        let files: BTreeSet<&String> = all.keys().chain(some.keys()).collect();
        let differs = |file: &&String| all.get(*file) != some.get(*file);
        let different: Vec<_> = files.into_iter().filter(differs).collect();
        assert_eq!(different, *owned, "{keys:?}");
    }
}

/// What is left in files that others share has nothing of it: only lines were added for it.
#[test]
fn operations_keep_what_they_have_without() {
    for (key, file) in [
        ("x-specwright-pagination", "src/client/pages.rs"),
        ("x-specwright-polling", "src/client/tasks.rs"),
        ("x-specwright-retry", "src/client/again.rs"),
        ("x-specwright-idempotency", "src/client/once.rs"),
    ] {
        let (with, without) = (without(&[]), without(&[key]));
        let mut left = with[file].lines();
        for line in without[file]
            .lines()
            .filter(|line| !line.starts_with("use "))
        {
            assert!(left.any(|other| other == line), "{key}: {line}");
        }
    }
}

#[test]
fn every_extension_has_a_row() {
    let schema = include_str!("../generator/extensions.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let keys = schema["properties"].as_object().expect("properties").keys();
    let rows: BTreeSet<&str> = ROWS.iter().flat_map(|(keys, _)| *keys).copied().collect();
    // What uploads change is in the tests of uploads.
    let missing = keys.filter(|key| !rows.contains(key.as_str()) && *key != "x-specwright-upload");
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<&String>::new());
}
