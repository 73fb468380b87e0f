//! The report, in Markdown.

use std::fmt::Write;

use crate::figure::short;
use crate::race::{Outcome, Row, Work};

/// A table a contract: what each generator costs, and what Specwright costs of the cheapest other.
pub fn of(rows: &[Row]) -> String {
    let mut text = String::new();
    for row in rows {
        let contract = &row.contract;
        let operations = contract
            .operations
            .map(|count| format!(", {count} operations"))
            .unwrap_or_default();
        let (title, size) = (plain(&contract.title), size(contract.bytes));
        _ = writeln!(
            text,
            "**{title}**: {size}{operations}\n\n\
             | generator | generate | peak memory | lines | Rust | check | its CPU time | release build | its CPU time |\n\
             |---|---|---|---|---|---|---|---|---|",
        );
        for (tool, outcome) in &row.results {
            _ = writeln!(text, "| {} | {} |", tool.name, cells(outcome));
        }
        if let Some(ratios) = ratios(row) {
            _ = writeln!(text, "| *of the best other* | {ratios} |");
        }
        text.push('\n');
    }
    text
}

fn cells(outcome: &Outcome) -> String {
    if outcome.wall.median().is_none() {
        return format!("{} | | | | | | |", failure(outcome));
    }
    let cpu = |work: &Work| {
        let median = work.cpu.median();
        median.map_or_else(|| "–".to_owned(), |median| format!("{} s", short(median)))
    };
    let (check, release) = (&outcome.check, &outcome.release);
    let (checked, released) = match (check.wall.median(), release.wall.median()) {
        (None, _) => (failure(outcome), "–".to_owned()),
        (_, None) => (check.wall.seconds(), failure(outcome)),
        _ => (check.wall.seconds(), release.wall.seconds()),
    };
    format!(
        "{} | {} | {} | {} | {checked} | {} | {released} | {}",
        outcome.wall.seconds(),
        outcome.peak.megabytes(),
        outcome.size.lines,
        size(outcome.size.bytes as u64),
        cpu(check),
        cpu(release),
    )
}

/// `436 kB`, `13.2 MB`
pub fn size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        return format!("{} kB", bytes.div_ceil(1000));
    }
    #[allow(clippy::cast_precision_loss, reason = "one digit is shown")]
    let megabytes = bytes as f64 / 1e6;
    format!("{megabytes:.1} MB")
}

/// Why there is no figure: what a generator or compiler says, or that nothing was measured.
pub fn failure(outcome: &Outcome) -> String {
    plain(outcome.failed.as_deref().unwrap_or("–"))
}

/// A text as a cell can hold it: it may say whatever the contract says.
fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).take(160).collect();
    text.replace('|', "/").replace('<', "&lt;")
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
