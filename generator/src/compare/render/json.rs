//! A report for programs.

use serde_json::{Value, json};

use crate::compare::report::Report;
use crate::compare::rule::Severity;
use crate::diagnostic::located;

/// `verdict` (`null` without changes), how many changes there are of each severity, and `changes`,
/// the worst first: `rule`, `severity`, `reason`, `item`, `was`, `is`, `side`, `file`, `line`,
/// `column` and `pointer`; `null` where there is none.
pub fn json(report: &Report) -> Value {
    let changes: Vec<Value> = report
        .changes
        .iter()
        .map(|change| {
            let about = json!({
                "rule": change.rule.name,
                "severity": change.rule.severity.to_string(),
                "reason": change.rule.reason,
                "item": change.item,
                "was": change.was,
                "is": change.is,
                "side": if change.gone { "old" } else { "new" },
            });
            located(about, &change.place)
        })
        .collect();
    let count = |severity| report.of(severity).count();
    json!({
        "verdict": report.verdict().map(|verdict| verdict.to_string()),
        "major": count(Severity::Major),
        "minor": count(Severity::Minor),
        "patch": count(Severity::Patch),
        "changes": changes,
    })
}
