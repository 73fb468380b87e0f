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

/// How many changes of a kind are listed that no caller notices.
const UNNOTICED: usize = 12;

/// How many changes of a kind are listed that are news. What callers have to change for is listed to
/// the last.
const NEWS: usize = 60;

/// With more changes than this, their kinds are counted first.
const MANY: usize = 20;

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

/// `3 operation-renamed, 1 field-removed`: how many there are of each kind of a severity.
fn kinds(report: &Report, severity: Severity) -> String {
    let count =
        |(rule, changes): &(&Rule, Vec<&Change>)| format!("{} {}", changes.len(), rule.name);
    let kinds: Vec<_> = by_rule(report, severity).iter().map(count).collect();
    kinds.join(", ")
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
    let most = match severity {
        Severity::Patch => UNNOTICED,
        Severity::Minor => NEWS,
        Severity::Major => changes,
    };
    let listed = changes.min(most);
    (listed, changes - listed)
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
