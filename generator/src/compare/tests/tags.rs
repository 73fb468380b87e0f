//! The features of a contract with many operations.

use std::fmt::Write;

use super::side;
use crate::compare::{Severity, compare};

/// Each tag with as many operations, which answer with its own model.
fn contract(tags: &[(&str, usize)]) -> String {
    let mut text = String::from("openapi: 3.1.0\ninfo: {title: Many, version: '1'}\npaths:\n");
    let mut schemas = String::new();
    for (tag, count) in tags {
        _ = writeln!(
            schemas,
            "    {tag}: {{type: object, properties: {{name: {{type: string}}}}}}"
        );
        for index in 0..*count {
            let schema = format!("{{$ref: '#/components/schemas/{tag}'}}");
            _ = writeln!(
                text,
                "  /{tag}/{index}: {{get: {{operationId: get_{tag}_{index}, tags: [{tag}], responses: \
                 {{'200': {{description: One., content: {{application/json: {{schema: {schema}}}}}}}}}}}}}"
            );
        }
    }
    text + "components:\n  schemas:\n" + &schemas
}

/// The changes that are about features, with their items, and the verdict.
fn changes(old: &[(&str, usize)], new: &[(&str, usize)]) -> (Vec<String>, Option<Severity>) {
    let report = compare(
        &side("old.yaml", &contract(old)),
        &side("new.yaml", &contract(new)),
    );
    let about = report
        .changes
        .iter()
        .filter(|change| change.rule.name.contains("feature"));
    let lines = about.map(|change| format!("{} {}", change.rule.name, change.item));
    (lines.collect(), report.verdict())
}

#[test]
fn a_small_contract_has_no_features() {
    assert_eq!(
        changes(&[("cats", 100)], &[("cats", 100), ("dogs", 100)]).0,
        [""; 0]
    );
}

#[test]
fn a_tag_more_is_a_feature_more() {
    let (lines, verdict) = changes(&[("cats", 201)], &[("cats", 201), ("dogs", 1)]);
    assert_eq!(lines, ["feature-added dogs"]);
    assert_eq!(verdict, Some(Severity::Minor));
}

#[test]
fn a_tag_that_goes_away_takes_its_feature_along() {
    let (lines, verdict) = changes(&[("cats", 201), ("rustls", 1)], &[("cats", 201)]);
    assert_eq!(lines, ["feature-removed rustls-calls"]);
    assert_eq!(verdict, Some(Severity::Major));
}

#[test]
fn callers_with_a_few_features_are_told_when_features_begin() {
    let (lines, verdict) = changes(&[("cats", 200)], &[("cats", 201)]);
    assert_eq!(lines, ["features-begin Cargo.toml"]);
    assert_eq!(verdict, Some(Severity::Major));
}

#[test]
fn another_tag_is_another_feature() {
    let old = contract(&[("cats", 202), ("dogs", 2)]);
    let new = old.replacen("get_cats_0, tags: [cats]", "get_cats_0, tags: [dogs]", 1);
    let report = compare(&side("old.yaml", &old), &side("new.yaml", &new));
    let moved = report
        .changes
        .iter()
        .find(|change| change.rule.name == "feature-moved");
    let moved = moved.map(|change| (change.item.as_str(), change.rule.severity));
    assert_eq!(moved, Some(("Client::get_cats_0", Severity::Major)));
}

#[test]
fn a_type_that_another_feature_brings_is_told() {
    let old = contract(&[("cats", 202), ("dogs", 2)]);
    // The one call of the tag `dogs` that leads to the model of cats, and then none.
    let both = old.replacen("schemas/dogs'", "schemas/cats'", 1);
    let change = |old: &str, new: &str| {
        let report = compare(&side("old.yaml", old), &side("new.yaml", new));
        let mut changes = report.changes.into_iter();
        let about = changes.find(|change| change.rule.name == "feature-of-model");
        about.map(|change| (change.item, change.was, change.is))
    };
    assert_eq!(change(&old, &both), None);
    let lost = change(&both, &old).map(|(item, was, is)| format!("{item} {was:?} {is:?}"));
    assert_eq!(
        lost.as_deref(),
        Some("Cats Some(\"cats, dogs\") Some(\"cats\")")
    );
}
