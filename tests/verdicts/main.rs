//! Verdicts are true: a caller of the old crate compiles with the new one, unless the verdict is
//! major. `pairs/` has a pair of contracts for every rule.

mod callers;
mod pair;
mod semver;

use std::collections::BTreeSet;

use pair::Pair;
use specwright::compare::{self, RULES, Severity};

/// As few pairs as there may be.
const PAIRS: usize = 60;

#[test]
fn changes_are_found_and_judged() {
    let mut wrong = Vec::new();
    for pair in Pair::all() {
        let report = pair.report();
        let verdict = report
            .verdict()
            .map_or("none".to_owned(), |verdict| verdict.to_string());
        let found: BTreeSet<&str> = report
            .changes
            .iter()
            .map(|change| change.rule.name)
            .collect();
        let found: Vec<&str> = found.into_iter().collect();
        if verdict != pair.verdict || found != pair.changes {
            wrong.push(format!(
                "{}: {verdict} {found:?}, not {} {:?}",
                pair.name, pair.verdict, pair.changes
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_pair() {
    let pairs = Pair::all();
    assert!(pairs.len() >= PAIRS, "{} pairs", pairs.len());
    let covered: BTreeSet<&str> = pairs
        .iter()
        .flat_map(|pair| pair.changes.iter().map(String::as_str))
        .collect();
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    // These are for what no other rule explains, of which nothing is known.
    let last = ["api-added", "api-changed", "api-removed", "code-changed"];
    let left: Vec<_> = rules.difference(&covered).collect();
    // These are about contracts larger than a pair: `generator/src/compare/tests/tags.rs`.
    let large = [
        "feature-added",
        "feature-moved",
        "feature-of-model",
        "feature-removed",
        "features-begin",
    ];
    let known = |it: &&str| last.contains(it) || large.contains(it);
    let left: Vec<_> = left.into_iter().filter(|it| !known(it)).collect();
    assert!(left.is_empty(), "no pair for {left:?}");
    let unknown: Vec<_> = covered.difference(&rules).collect();
    assert!(unknown.is_empty(), "no rule called {unknown:?}");
}

/// The rules are told by contracts, and this by the emitted code alone: where the rules say major,
/// something public is gone or has another signature, and only there.
#[test]
fn the_emitted_items_agree() {
    let mut wrong = Vec::new();
    for pair in Pair::all() {
        let report = compare::emitted(&pair.old, &pair.new);
        let breaks = report.verdict() == Some(Severity::Major);
        // What is given by place may mean something else without another signature, and what
        // converts into a new type may be given as it was.
        let silent = ["arguments-reordered"];
        let harmless = ["parameter-type-widened", "body-type-widened"];
        let is = |rules: &[&str]| pair.changes.iter().any(|rule| rules.contains(&&**rule));
        let expected = pair.verdict == "major";
        if breaks != expected && !is(if expected { &silent } else { &harmless }) {
            let items = report.of(Severity::Major).map(|it| it.item.as_str());
            let items: Vec<_> = items.collect();
            wrong.push(format!("{}: {}, but {items:?}", pair.name, pair.verdict));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
#[ignore = "compiles a caller twice for each pair: run it after a change to a template or a rule"]
fn the_compiler_agrees() {
    let pairs = Pair::all();
    let compiled = callers::compiled(&pairs);
    let (mut wrong, mut major) = (Vec::new(), 0);
    for pair in &pairs {
        let breaks = !compiled.contains(&format!("{}_new", pair.name));
        major += usize::from(breaks);
        if !compiled.contains(&format!("{}_old", pair.name)) {
            wrong.push(format!(
                "{}: the caller does not compile with the old crate",
                pair.name
            ));
        } else if breaks != (pair.verdict == "major") {
            let does = if breaks { "breaks" } else { "compiles" };
            wrong.push(format!(
                "{}: {}, but the caller {does}",
                pair.name, pair.verdict
            ));
        }
    }
    let all = pairs.len();
    println!(
        "{} of {all} verdicts agree with the compiler; {major} break",
        all - wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// It knows what is gone, and nothing of types: so it may say less than we do, and never more.
#[test]
#[ignore = "needs cargo-semver-checks in the PATH, and documents two crates"]
fn semver_checks_knows_no_more() {
    let pairs = Pair::all();
    let found = semver::findings(&pairs);
    let mut more = Vec::new();
    let (mut both, mut less) = (0, Vec::new());
    for pair in &pairs {
        match (pair.verdict == "major", found.get(&pair.name)) {
            (true, Some(lints)) => {
                both += 1;
                println!("{}: {}", pair.name, lints.join(", "));
            }
            (true, None) => less.push(pair.name.as_str()),
            (false, Some(lints)) => more.push(format!("{}: {}", pair.name, lints.join(", "))),
            (false, None) => {}
        }
    }
    println!(
        "{both} major by both; by the compiler alone: {}",
        less.join(", ")
    );
    assert!(more.is_empty(), "{}", more.join("\n"));
}
