//! The report, in Markdown.

use std::fmt::Write;

use crate::curve::Point;
use crate::figure::short;
use crate::race::{Outcome, Row};

/// A table of the contracts, and for each what Specwright costs of the cheapest peer.
pub fn of_contracts(rows: &[Row]) -> String {
    let mut text = String::from(
        "| contract | generator | generate | peak memory | lines | kB of Rust | check | its CPU time | release build | its CPU time |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
    );
    for row in rows {
        let contract = &row.contract;
        let operations = contract
            .operations
            .map(|count| format!(", {count} operations"))
            .unwrap_or_default();
        let mut title = format!(
            "`{}`, {} kB{operations}",
            contract.title,
            contract.bytes / 1000
        );
        for (tool, outcome) in &row.results {
            _ = writeln!(text, "| {title} | {} | {} |", tool.name, cells(outcome));
            title.clear();
        }
        if let Some(ratios) = ratios(row) {
            _ = writeln!(text, "| | *of the best other* | {ratios} |");
        }
    }
    text
}

fn cells(outcome: &Outcome) -> String {
    if outcome.wall.median().is_none() {
        return format!("{} | | | | | | |", failure(outcome));
    }
    let check = match outcome.check.wall.median() {
        Some(_) => outcome.check.wall.seconds(),
        None => failure(outcome),
    };
    format!(
        "{} | {} | {} | {} | {check} | {} | {} | {}",
        outcome.wall.seconds(),
        outcome.peak.megabytes(),
        outcome.size.lines,
        outcome.size.bytes / 1000,
        outcome.check.cpu.seconds(),
        outcome.release.wall.seconds(),
        outcome.release.cpu.seconds(),
    )
}

/// What a generator or compiler says may hold whatever the contract says.
fn failure(outcome: &Outcome) -> String {
    let said = outcome.failed.as_deref().unwrap_or("–");
    let said: String = said.chars().filter(|c| !c.is_control()).take(160).collect();
    said.replace('|', "/").replace('<', "&lt;")
}

/// Each of Specwright's medians by the lowest of the peers that came so far.
fn ratios(row: &Row) -> Option<String> {
    let ours = &row.results.iter().find(|(tool, _)| tool.is_ours())?.1;
    let peers: Vec<&Outcome> = row
        .results
        .iter()
        .filter(|(tool, _)| !tool.is_ours())
        .map(|(_, outcome)| outcome)
        .collect();
    let ratio = |figure: &dyn Fn(&Outcome) -> Option<f64>| {
        let best = peers
            .iter()
            .filter_map(|peer| figure(peer))
            .min_by(f64::total_cmp);
        match (figure(ours), best) {
            (Some(ours), Some(best)) if best > 0.0 => format!("{:.2}", ours / best),
            _ => "–".to_owned(),
        }
    };
    let size = |of: fn(&Outcome) -> usize| {
        #[allow(clippy::cast_precision_loss, reason = "two digits are shown")]
        move |outcome: &Outcome| outcome.wall.median().map(|_| of(outcome) as f64)
    };
    let ratios = [
        ratio(&|outcome| outcome.wall.median()),
        ratio(&|outcome| outcome.peak.median()),
        ratio(&size(|outcome| outcome.size.lines)),
        ratio(&size(|outcome| outcome.size.bytes)),
        ratio(&|outcome| outcome.check.wall.median()),
        ratio(&|outcome| outcome.check.cpu.median()),
        ratio(&|outcome| outcome.release.wall.median()),
        ratio(&|outcome| outcome.release.cpu.median()),
    ];
    Some(ratios.join(" | "))
}

/// One figure of an outcome.
type Quantity = fn(&Outcome) -> Option<f64>;

/// How cost grows: a table a quantity, a column a generator.
pub fn of_curve(points: &[Point]) -> String {
    let quantities: [(&str, Quantity); 3] = [
        ("generate, s", |outcome| outcome.wall.median()),
        ("peak memory, MB", |outcome| {
            outcome.peak.median().map(|bytes| bytes / 1e6)
        }),
        ("check, s of CPU", |outcome| outcome.check.cpu.median()),
    ];
    let Some(first) = points.first() else {
        return String::new();
    };
    let mut text = String::new();
    for (quantity, figure) in quantities {
        let names: Vec<&str> = first
            .row
            .results
            .iter()
            .map(|(tool, _)| tool.name.as_str())
            .collect();
        _ = writeln!(text, "\n| operations | {} |", names.join(" | "));
        _ = writeln!(text, "|---|{}", "---|".repeat(names.len()));
        for point in points {
            let cell = |outcome: &Outcome| figure(outcome).map_or_else(|| "–".to_owned(), short);
            let cells: Vec<String> = point
                .row
                .results
                .iter()
                .map(|(_, outcome)| cell(outcome))
                .collect();
            _ = writeln!(
                text,
                "| {}: {quantity} | {} |",
                point.operations,
                cells.join(" | ")
            );
        }
    }
    text
}
