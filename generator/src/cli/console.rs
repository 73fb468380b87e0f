//! Console: what people see. Messages go to stderr, results to stdout.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _};
use std::time::Duration;

use indicatif::ProgressBar;
use specwright::diagnostic::{self, Diagnostic, Level};
use specwright::source::Lines;
use specwright::sync::Changes;

/// How many paths of each kind are named.
const NAMED: usize = 20;

/// Prints a message. A reader that went away is no reason to fail.
pub(crate) fn say(message: &str) {
    let _ = std::io::stderr().lock().write_all(message.as_bytes());
}

/// Prints a result. A reader that went away is no reason to fail.
pub(super) fn answer(result: &str) {
    let _ = std::io::stdout().lock().write_all(result.as_bytes());
}

/// Shows that work goes on, on a terminal, until the returned bar is dropped.
pub(super) fn working(on: &str, quiet: bool) -> ProgressBar {
    if quiet || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner()
        .with_message(on.to_owned())
        .with_finish(indicatif::ProgressFinish::AndClear);
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

/// Findings for people, with a last line that counts them; empty without findings.
pub(super) fn findings(findings: &[Diagnostic], on_terminal: bool) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let lines = Lines::default();
    let color = is_coloured(on_terminal);
    let mut text = diagnostic::render(findings, &|path, line| lines.get(path, line), color);
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let errors = findings
        .iter()
        .filter(|finding| finding.level == Level::Error)
        .count();
    let _ = writeln!(
        text,
        "{}, {}{}",
        count(errors, "error"),
        count(findings.len() - errors, "warning"),
        tally(findings)
    );
    text
}

/// How often each rule was broken, when there is more than one finding: ` (3 loosely-typed)`.
fn tally(findings: &[Diagnostic]) -> String {
    if findings.len() < 2 {
        return String::new();
    }
    let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings {
        *rules.entry(finding.rule).or_default() += 1;
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|(rule, times)| (std::cmp::Reverse(*times), *rule));
    let rules: Vec<_> = rules
        .iter()
        .map(|(rule, times)| format!("{times} {rule}"))
        .collect();
    format!(" ({})", rules.join(", "))
}

fn is_coloured(on_terminal: bool) -> bool {
    on_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Whether [`findings_to_stderr`] come in colours.
pub(super) fn is_coloured_on_stderr() -> bool {
    is_coloured(std::io::stderr().is_terminal())
}

/// Findings on stderr.
pub(super) fn findings_to_stderr(found: &[Diagnostic]) -> String {
    findings(found, std::io::stderr().is_terminal())
}

/// What a run did to a folder: a line, and the first paths of each kind.
pub(super) fn changes(changes: &Changes, out: &str) -> String {
    let Changes {
        added,
        changed,
        removed,
        same,
    } = changes;
    if changes.is_empty() {
        return up_to_date(out, same.len());
    }
    let mut text = format!(
        "{out}: {} added, {} changed, {} removed, {} unchanged\n",
        added.len(),
        changed.len(),
        removed.len(),
        same.len()
    );
    for (sign, paths) in [('+', added), ('~', changed), ('-', removed)] {
        for path in paths.iter().take(NAMED) {
            let _ = writeln!(text, "  {sign} {path}");
        }
        if paths.len() > NAMED {
            let _ = writeln!(text, "  {sign} and {} more", paths.len() - NAMED);
        }
    }
    text
}

/// What a run that changed nothing did to a folder.
pub(super) fn up_to_date(out: &str, files: usize) -> String {
    format!("{out} is up to date ({})\n", count(files, "file"))
}

/// `1 file`, `2 files`
pub(super) fn count(number: usize, noun: &str) -> String {
    if number == 1 {
        format!("1 {noun}")
    } else {
        format!("{number} {noun}s")
    }
}
