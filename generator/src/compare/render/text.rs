//! A report for a terminal.

use std::fmt::Write;

use super::{MANY, by_rule, counts, kinds, place, shown};
use crate::compare::report::{Change, Report};
use crate::compare::rule::Severity;
use crate::diagnostic::{Place, visible};

/// The verdict, then every kind of change with its reason and its items.
///
/// Control and bidirectional characters of a contract are shown by their code.
pub fn text(report: &Report) -> String {
    let Some(verdict) = report.verdict() else {
        return "no change for callers\n".to_owned();
    };
    let mut out = format!("{verdict} ({})\n", counts(report));
    if report.changes.len() > MANY {
        for severity in Severity::ALL {
            let kinds = kinds(report, severity);
            if !kinds.is_empty() {
                let _ = writeln!(out, "  {severity}: {kinds}");
            }
        }
    }
    for severity in Severity::ALL {
        for (rule, changes) in by_rule(report, severity) {
            let _ = writeln!(out, "\n{severity}[{}]: {}", rule.name, rule.reason);
            let (listed, more) = shown(severity, changes.len());
            for change in &changes[..listed] {
                let side = if change.gone { "old " } else { "" };
                let place = visible(&format!("{}{}", place(change), pointer(change)));
                let _ = writeln!(out, "  {}\n      --> {side}{place}", line(change));
            }
            if more > 0 {
                let _ = writeln!(out, "  and {more} more");
            }
        }
    }
    out
}

/// ` (#/components/schemas/Pet)`, where the place does not say it.
fn pointer(change: &Change) -> String {
    match &change.place {
        Place::File {
            pointer: Some(pointer),
            ..
        } => format!(" ({pointer})"),
        _ => String::new(),
    }
}

/// `Pet::name: String -> i64`
fn line(change: &Change) -> String {
    let item = visible(&change.item);
    match (&change.was, &change.is) {
        (Some(was), Some(is)) if *is == change.item => {
            format!("{} -> {}", visible(was), visible(is))
        }
        (Some(was), Some(is)) => format!("{item}: {} -> {}", visible(was), visible(is)),
        (Some(was), None) => format!("{item}: was {}", visible(was)),
        (None, Some(is)) => format!("{item}: {}", visible(is)),
        (None, None) => item,
    }
}
