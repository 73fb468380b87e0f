//! The table of passes against what progenitor really writes.

use super::{contract, every_shape};
use crate::pass::PASSES;
use crate::upstream::{Error, VERSION, raw, wire};

#[test]
fn each_changes_something() {
    let contract = every_shape();
    let mut file = raw(&contract).unwrap();
    for (name, pass) in PASSES {
        let before = file.clone();
        pass(&mut file, &contract).unwrap_or_else(|shape| panic!("{name}: {shape}"));
        assert!(file != before, "{name} changes nothing");
    }
}

#[test]
fn each_refuses_what_it_does_not_know() {
    let contract = every_shape();
    for (name, pass) in PASSES {
        let mut empty = syn::File {
            shebang: None,
            attrs: vec![],
            items: vec![],
        };
        assert!(
            pass(&mut empty, &contract).is_err(),
            "{name} accepts an empty file"
        );
    }
}

/// Every pass has done its work once for all: a second run finds nothing to repair.
#[test]
fn each_refuses_its_own_result() {
    let contract = every_shape();
    let mut file = raw(&contract).unwrap();
    for (name, pass) in PASSES {
        pass(&mut file, &contract).unwrap();
        let repeatable = ["docs"];
        if !repeatable.contains(name) {
            assert!(
                pass(&mut file.clone(), &contract).is_err(),
                "{name} runs twice"
            );
        }
    }
}

#[test]
fn an_error_names_the_release() {
    let shape = PASSES[0].1(
        &mut syn::File {
            shebang: None,
            attrs: vec![],
            items: vec![],
        },
        &contract(vec![]),
    );
    let error = Error::Shape {
        pass: PASSES[0].0,
        shape: shape.unwrap_err(),
    };
    assert_eq!(
        error.to_string(),
        "pass `surplus` does not know this output; it was written for progenitor 0.15.1: \
         `mod types` expected"
    );
}

#[test]
fn the_release_is_the_pinned_one() {
    let manifest = include_str!("../../../../Cargo.toml");
    assert!(manifest.contains(&format!("progenitor = \"={VERSION}\"")));
}

#[test]
fn a_runtime_that_is_no_path() {
    let error = wire(&every_shape(), "no path").unwrap_err();
    assert_eq!(error.to_string(), "`no path` is not the path of a module");
}
