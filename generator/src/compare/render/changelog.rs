//! The entry that a CHANGELOG of the generated crate would have ([Keep a Changelog 1.1.0]).
//!
//! [Keep a Changelog 1.1.0]: https://keepachangelog.com/en/1.1.0/

use std::collections::BTreeMap;
use std::fmt::Write;

use super::markdown::line;
use crate::compare::report::{Change, Report};
use crate::compare::rule::Severity;

/// The headings, in the order of their numbers.
const HEADINGS: [&str; 4] = ["Removed", "Changed", "Added", "Deprecated"];

/// Everything that callers may notice; empty when there is nothing.
pub(super) fn entry(report: &Report) -> String {
    let mut lines: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for change in &report.changes {
        if change.rule.severity > Severity::Patch {
            lines
                .entry(heading(change))
                .or_default()
                .push(sentence(change));
        }
    }
    let mut out = String::new();
    for (heading, lines) in lines {
        let gap = if out.is_empty() { "" } else { "\n" };
        let _ = writeln!(out, "{gap}### {}\n", HEADINGS[heading]);
        for line in lines {
            let _ = writeln!(out, "- {line}");
        }
    }
    out
}

fn heading(change: &Change) -> usize {
    match change.rule.name {
        "deprecated" => 3,
        name if name.ends_with("-removed") => 0,
        // An argument that is added changes what is there.
        name if name.ends_with("-added") || name.ends_with("-added-optional") => 2,
        _ => 1,
    }
}

fn sentence(change: &Change) -> String {
    if heading(change) == 1 {
        format!("{}: {}.", line(change), change.rule.reason)
    } else {
        format!("{}.", line(change))
    }
}
