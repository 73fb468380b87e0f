//! A report for a pull request.

use std::fmt::Write;

use super::{MANY, by_rule, changelog, counts, kinds, place, shown};
use crate::compare::report::{Change, Report};
use crate::compare::rule::Severity;
use crate::diagnostic::visible;
use crate::template::docs;

/// What callers have to know, the worst first, and a proposed entry for the CHANGELOG. `name` is
/// the contract's.
///
/// Text of a contract stands in code spans only: nothing in it becomes markup.
pub fn markdown(report: &Report, name: &str) -> String {
    let name = code(name);
    let Some(verdict) = report.verdict() else {
        return format!("## {name}: no change for callers\n");
    };
    let mut out = format!(
        "## {name}: {verdict}\n\nChanges for callers: {}.\n",
        counts(report)
    );
    for severity in Severity::ALL {
        if report.of(severity).next().is_none() {
            continue;
        }
        let folded = severity == Severity::Patch;
        let title = match severity {
            Severity::Major => "Callers have to change",
            Severity::Minor => "New, or worth a look",
            Severity::Patch => "No caller notices",
        };
        if folded {
            let count = report.of(severity).count();
            let _ = writeln!(out, "\n<details><summary>{title} ({count})</summary>");
        } else {
            let _ = writeln!(out, "\n### {title}");
        }
        if report.changes.len() > MANY {
            let _ = writeln!(out, "\n{}.", kinds(report, severity));
        }
        for (rule, changes) in by_rule(report, severity) {
            let _ = writeln!(out, "\n**{}**: {}.\n", rule.name, rule.reason);
            let (listed, more) = shown(severity, changes.len());
            for change in &changes[..listed] {
                let _ = writeln!(out, "- {}<br>{}", line(change), origin(change));
            }
            if more > 0 {
                let _ = writeln!(out, "- and {more} more");
            }
        }
        if folded {
            out.push_str("\n</details>\n");
        }
    }
    let entry = changelog::entry(report);
    if !entry.is_empty() {
        let _ = write!(
            out,
            "\n### Proposed CHANGELOG entry\n\n````markdown\n{entry}````\n"
        );
    }
    out
}

/// `` `Pet::name`: `String` → `i64` ``
pub(super) fn line(change: &Change) -> String {
    let item = code(&change.item);
    match (&change.was, &change.is) {
        (Some(was), Some(is)) if *is == change.item => format!("{} → {}", code(was), code(is)),
        (Some(was), Some(is)) => format!("{item}: {} → {}", code(was), code(is)),
        (Some(was), None) => format!("{item}, was {}", code(was)),
        (None, Some(is)) => format!("{item}: {}", code(is)),
        (None, None) => item,
    }
}

fn origin(change: &Change) -> String {
    let side = if change.gone { "was at " } else { "" };
    format!("<sub>{side}{}</sub>", code(&place(change)))
}

fn code(text: &str) -> String {
    docs::code(&visible(text))
}
