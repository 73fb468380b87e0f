//! What no rule explains is found by the emitted code.

use super::{NEW, OLD, side};
use crate::compare::walk::Walk;
use crate::compare::{compare, emitted};

/// `rule item: was -> is` of every change.
fn lines(report: &crate::compare::Report) -> Vec<String> {
    let line = |change: &crate::compare::Change| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (was, is) = (text(&change.was), text(&change.is));
        format!("{} {}: {was} -> {is}", change.rule.name, change.item)
    };
    report.changes.iter().map(line).collect()
}

#[test]
fn every_public_item_is_known() {
    let found = lines(&emitted(&side("old.yaml", OLD), &side("new.yaml", NEW)));
    for expected in [
        "api-removed Pet.age: Option<i64> -> ",
        "api-removed Pet::age: fn(self, i64) -> Self -> ",
        "api-removed Client::list_pets: fn(&self) -> ListPets<'_> -> ",
        "api-removed Clone for ListPets:  -> ",
        "api-added ListAllPets:  -> struct",
    ] {
        assert!(
            found.iter().any(|it| it == expected),
            "{expected}\n{found:#?}"
        );
    }
}

#[test]
fn what_a_rule_explains_is_said_once() {
    let report = compare(&side("old.yaml", OLD), &side("new.yaml", NEW));
    let found = lines(&report);
    let rest = |it: &&String| it.starts_with("api-") || it.starts_with("code-");
    assert_eq!(found.iter().filter(rest).count(), 0, "{found:#?}");
}

/// As if the rules knew nothing of enums: the verdict is the same.
#[test]
fn a_blind_rule_costs_no_verdict() {
    let enumerated = |values: &str| {
        let schemas =
            format!("components: {{schemas: {{Kind: {{type: string, enum: [{values}]}}}}}}");
        let text = OLD
            .split("components:")
            .next()
            .unwrap_or_default()
            .to_owned()
            + &schemas;
        side("kinds.yaml", &text)
    };
    let (old, new) = (enumerated("cat, dog"), enumerated("cat, eel"));
    let mut walk = Walk::new(&old.contract, &new.contract);
    walk.contract();
    walk.operations();
    assert!(walk.found.is_empty());
    walk.rest();
    let report = crate::compare::places::locate(walk.found, &old, &new);
    assert_eq!(
        lines(&report),
        ["api-removed Kind::Dog:  -> ", "api-added Kind::Eel:  -> ",]
    );
}
