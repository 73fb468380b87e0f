//! Small changes of a contract are small changes of the crate.

mod edits;

use std::collections::BTreeMap;

use edits::{contract, edited, made, reversed};
use similar::{ChangeTag, TextDiff};
use specwright::print::Tree;

/// Lines that went and lines that came, by file.
fn difference(old: &Tree, new: &Tree) -> BTreeMap<String, (Vec<String>, Vec<String>)> {
    let mut files = BTreeMap::new();
    for path in old.keys().chain(new.keys()) {
        let text = |tree: &Tree| tree.get(path).cloned().unwrap_or_default();
        let (before, after) = (text(old), text(new));
        if before == after {
            continue;
        }
        let (mut gone, mut came) = (Vec::new(), Vec::new());
        for change in TextDiff::from_lines(&before, &after).iter_all_changes() {
            let line = change.value().trim().to_owned();
            match change.tag() {
                ChangeTag::Delete => gone.push(line),
                ChangeTag::Insert => came.push(line),
                ChangeTag::Equal => {}
            }
        }
        files.insert(path.clone(), (gone, came));
    }
    files
}

/// The files that an edit touches.
fn touched(edit: &str) -> Vec<String> {
    difference(&made(&contract()), &made(&edited(edit)))
        .into_keys()
        .collect()
}

/// The lines that an edit removes or changes, with their files.
fn lost(edit: &str) -> Vec<String> {
    let files = difference(&made(&contract()), &made(&edited(edit)));
    let line = |(file, (gone, _)): (String, (Vec<String>, Vec<String>))| {
        gone.into_iter().map(move |line| format!("{file}: {line}"))
    };
    files.into_iter().flat_map(line).collect()
}

#[test]
fn a_property_is_its_model_and_a_line_of_the_surface() {
    for edit in [
        "components: {schemas: {Pet: {properties: {age: {type: string}}}}}",
        "components: {schemas: {Pet: {properties: {age: {format: int32}}}}}",
        "components: {schemas: {Pet: {properties: {weight: {type: integer}}}}}",
        "components: {schemas: {Pet: {required: [name, age]}}}",
    ] {
        assert_eq!(
            touched(edit),
            ["src/model/pet.rs", "surface/shop.txt"],
            "{edit}"
        );
        let surface = &difference(&made(&contract()), &made(&edited(edit)))["surface/shop.txt"];
        assert_eq!((surface.0.len(), surface.1.len()), (1, 1), "{edit}");
    }
}

#[test]
fn a_rule_or_a_word_is_its_model_alone() {
    for edit in [
        "components: {schemas: {Pet: {properties: {name: {maxLength: 50}}}}}",
        "components: {schemas: {Pet: {properties: {age: {default: 1}}}}}",
        "components: {schemas: {Pet: {properties: {age: {deprecated: true}}}}}",
        "components: {schemas: {Pet: {properties: {age: {description: In years.}}}}}",
    ] {
        assert_eq!(touched(edit), ["src/model/pet.rs"], "{edit}");
    }
}

#[test]
fn a_sentence_is_its_lines() {
    let before = "First things first. The second sentence. And a third.";
    let after = "First things first. Another sentence. And a third.";
    let edit = |text| format!("paths: {{/pets: {{get: {{description: '{text}'}}}}}}");
    let (old, new) = (made(&edited(&edit(before))), made(&edited(&edit(after))));
    let files = difference(&old, &new);
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let expected = (
        lines(&["/// The second sentence."]),
        lines(&["/// Another sentence."]),
    );
    assert_eq!(
        files,
        BTreeMap::from([("src/client/pets.rs".to_owned(), expected)])
    );
}

#[test]
fn what_is_added_changes_no_line() {
    for edit in [
        "components: {schemas: {Order: {type: object, properties: {id: {type: integer}}}}}",
        "components: {schemas: {Aardvark: {type: string, enum: [a, b]}}}",
        "paths: {/shops: {get: {operationId: list_shops, tags: [shops], responses: {'204': {description: None.}}}}}",
        "components: {schemas: {Kind: {enum: [bird, cat, dog]}}}",
        "components: {schemas: {Pet: {properties: {weight: {type: integer}}}}}",
    ] {
        let mut lost = lost(edit);
        // A line of the surface is one item: its members stand in it.
        lost.retain(|line| !line.starts_with("surface/"));
        assert_eq!(lost, Vec::<String>::new(), "{edit}");
    }
}

/// A file's `use` line has all that it imports: it changes, and nothing else.
#[test]
fn an_operation_changes_use_lines_only() {
    let edit = "paths: {/pets: {delete: {operationId: clear_pets, tags: [pets], parameters: [{name: shop, in: query, schema: {$ref: '#/components/schemas/Kind'}}], responses: {'204': {description: None.}}}}}";
    let lost = lost(edit);
    assert!(
        lost.iter().all(|line| line.contains(".rs: use ")),
        "{lost:#?}"
    );
}

#[test]
fn the_order_of_a_contract_changes_nothing() {
    let (old, new) = (made(&contract()), made(&reversed(&contract())));
    assert_eq!(difference(&old, &new), BTreeMap::new());
}

/// What the extension says is in files of its own, those of streams among them, and in the lines that
/// name them; nothing that was there is different.
#[test]
fn an_upload_changes_nothing_that_was_there() {
    let with = include_str!("../cases/client/upload.yaml");
    let (head, rest) = with.split_once("x-specwright-upload:").expect("it has one");
    let (_, rest) = rest.split_once("\npaths:").expect("and paths");
    let without = format!("{head}\npaths:{rest}");
    let files = difference(&made(&without), &made(with));
    let (mut gone, mut changed) = (Vec::new(), Vec::new());
    for (file, (before, _)) in files {
        gone.extend(before);
        if !file.starts_with("src/runtime/upload/") {
            changed.push(file);
        }
    }
    let own = [
        "Cargo.toml",
        "src/client/mod.rs",
        "src/client/upload_file.rs",
        "src/lib.rs",
        "src/runtime/client/again.rs",
        "src/runtime/client/answer.rs",
        "src/runtime/client/download.rs",
        "src/runtime/client/mod.rs",
        "src/runtime/client/rest.rs",
        "src/runtime/client/stream.rs",
        "src/runtime/mock/mod.rs",
        "src/runtime/mock/stream.rs",
        "src/runtime/mod.rs",
        "surface/shop.txt",
    ];
    assert_eq!(changed, own);
    // A feature more of a dependency.
    assert!(
        gone.iter().all(|line| line.starts_with("tokio = ")),
        "{gone:?}"
    );
}
