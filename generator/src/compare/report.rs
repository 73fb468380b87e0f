//! Report: the changes with their places, and the verdict that follows from them.

use super::rule::{Rule, Severity};
use crate::contract::Contract;
use crate::diagnostic::Place;
use crate::document::Document;

/// One of the two contracts.
#[derive(Clone, Debug)]
pub struct Side {
    /// As the templates would have it.
    pub contract: Contract,
    /// Where its items stand in files.
    pub document: Document,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of change, how bad it is, and why.
    pub rule: &'static Rule,
    /// The Rust item, such as `Client::list_files` or `Pet::name`; the new one where there is one.
    pub item: String,
    /// What it was, where that can be said in a few words: a Rust type, a name, a value.
    pub was: Option<String>,
    /// What it is.
    pub is: Option<String>,
    /// Where: in the old contract for what is gone, otherwise in the new one.
    pub place: Place,
    /// Whether the place is in the old contract.
    pub gone: bool,
}

/// All changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The worst first; then in the order of the rules, and by item.
    pub changes: Vec<Change>,
}

impl Report {
    /// What the changes ask of the version of the generated crate; `None` without any.
    pub fn verdict(&self) -> Option<Severity> {
        self.changes.iter().map(|change| change.rule.severity).max()
    }

    /// The changes of one severity.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .filter(move |change| change.rule.severity == severity)
    }
}
