//! Contracts that nobody would publish: small seeds, changed at random in their structure and in
//! their text, go the whole way from a file to the files of a crate.
//!
//! Whatever comes in, nothing panics, and there are either errors or a sound tree. A usual run
//! makes the same few cases every time. For a long one, with other cases each time:
//!
//! ```sh
//! PROPTEST_CASES=100000 cargo test --release -p specwright --test mutations
//! ```
//!
//! A case that fails is made small and shown. Should one end the process, as a stack that is too
//! small does, then it is the contract in `mutations/` below Cargo's folder for tests' files
//! (`target/tmp`). What is found becomes a test beside the code that was wrong.

mod change;
mod hostile;
mod sound;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::Value;
use specwright::document::LoadOptions;
use specwright::lower::Origin;
use specwright::pipeline::{self, Input};
use specwright::print::Tree;
use specwright::template::Krate;

/// Cases of a usual run: a few seconds' worth, without optimization.
const CASES: u32 = 40;

const SEEDS: &[&str] = &[
    include_str!("seeds/bodies_v31.yaml"),
    include_str!("seeds/extensions_v32.yaml"),
    include_str!("seeds/names_v31.json"),
    include_str!("seeds/newest_v32.yaml"),
    include_str!("seeds/parameters_v31.yaml"),
    include_str!("seeds/references_v31.yaml"),
    include_str!("seeds/shop_v2.yaml"),
    include_str!("seeds/unions_v30.yaml"),
];

fn seeds() -> Vec<Value> {
    let parsed = SEEDS.iter().map(|text| serde_yaml::from_str(text));
    parsed.map(|seed| seed.expect("a seed is YAML")).collect()
}

/// The whole way, twice: the tree, or nothing where there are errors.
fn generated(spec: &Path) -> Option<Tree> {
    let inputs = [Input {
        spec: spec.to_owned(),
        options: LoadOptions::default(),
        origin: Origin {
            module: "api".to_owned(),
            source: "api.yaml".to_owned(),
        },
    }];
    let krate = Krate {
        name: "api".to_owned(),
        multi: false,
    };
    let run = || pipeline::generate(&inputs, &krate, false);
    match (run(), run()) {
        (Ok(first), Ok(second)) => {
            let differs = |path: &&String| first.tree.get(*path) != second.tree.get(*path);
            let mut paths = first.tree.keys().chain(second.tree.keys());
            assert_eq!(paths.find(differs), None, "the same input, other bytes");
            Some(first.tree)
        }
        (Err(first), Err(second)) => {
            assert!(!first.is_empty(), "refused, and nobody says why");
            let fault = first.iter().find(|found| found.rule == "upstream");
            assert!(fault.is_none(), "our own fault: {fault:?}");
            assert_eq!(format!("{first:?}"), format!("{second:?}"));
            None
        }
        _ => panic!("the same input is refused and taken"),
    }
}

/// Where the contract of the case that runs is kept: it outlives the process, and is its own.
fn kept(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutations");
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder.join(format!("{name}-{}", std::process::id()))
}

#[test]
fn seeds_are_sound() {
    let spec = kept("seed");
    for (text, seed) in SEEDS.iter().zip(seeds()) {
        fs::write(&spec, tree::text(&seed, true)).expect("a seed can be written");
        let tree = generated(&spec);
        sound::assert(&tree.unwrap_or_else(|| panic!("a seed has errors: {text}")));
    }
    fs::remove_file(spec).expect("a seed can be removed");
}

#[test]
fn any_contract_is_refused_or_sound() {
    let seeds = seeds();
    let usual = std::env::var_os("PROPTEST_CASES").is_none();
    let mut config = Config {
        failure_persistence: None,
        ..Config::default()
    };
    if usual {
        config.cases = CASES;
        config.rng_seed = RngSeed::Fixed(1);
    }
    let spec = kept("case");
    let strategy = (
        any::<Index>(),
        change::changes(),
        change::edits(),
        any::<bool>(),
    );
    let outcome = TestRunner::new(config).run(&strategy, |(seed, changes, edits, json)| {
        let mut contract = seed.get(&seeds).clone();
        for change in &changes {
            change.apply(&mut contract);
        }
        let mut text = tree::text(&contract, json);
        for edit in &edits {
            text = edit.apply(&text);
        }
        fs::write(&spec, &text).expect("a contract can be written");
        if let Some(tree) = generated(&spec) {
            sound::assert(&tree);
        }
        Ok(())
    });
    let last = fs::read_to_string(&spec).unwrap_or_default();
    fs::remove_file(spec).expect("a contract can be removed");
    if let Err(error) = outcome {
        panic!("{error}\n{last}");
    }
}
