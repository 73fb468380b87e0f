//! Render: a report for a terminal, a pull request, or a program.

mod changelog;
mod json;
mod markdown;
mod text;

pub use json::json;
pub use markdown::markdown;
pub use text::text;

use super::report::{Change, Report};
use super::rule::{Rule, Severity};
use crate::diagnostic::Place;

/// How many changes of a kind that no caller notices are listed.
const LISTED: usize = 12;

/// `2 major, 1 minor`; empty without changes.
fn counts(report: &Report) -> String {
    let count = |severity: Severity| match report.of(severity).count() {
        0 => None,
        count => Some(format!("{count} {severity}")),
    };
    Severity::ALL
        .into_iter()
        .filter_map(count)
        .collect::<Vec<_>>()
        .join(", ")
}

/// The changes of a severity, those of a kind together.
fn by_rule(report: &Report, severity: Severity) -> Vec<(&'static Rule, Vec<&Change>)> {
    let mut groups: Vec<(&'static Rule, Vec<&Change>)> = Vec::new();
    for change in report.of(severity) {
        match groups.last_mut() {
            Some((rule, changes)) if rule.name == change.rule.name => changes.push(change),
            _ => groups.push((change.rule, vec![change])),
        }
    }
    groups
}

/// How many changes of a kind are listed, and how many are not.
fn shown(severity: Severity, changes: usize) -> (usize, usize) {
    if severity == Severity::Patch && changes > LISTED {
        (LISTED, changes - LISTED)
    } else {
        (changes, 0)
    }
}

/// `specs/pets.yaml:12:7`, or the pointer of what has no file.
fn place(change: &Change) -> String {
    match &change.place {
        Place::File { path, line: 0, .. } => path.clone(),
        Place::File {
            path, line, column, ..
        } => format!("{path}:{line}:{column}"),
        Place::Pointer(pointer) => pointer.clone(),
    }
}
