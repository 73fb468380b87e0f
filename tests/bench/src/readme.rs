//! The report in README.md: each part between two marks.

use std::error::Error;
use std::fs;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");

/// Puts a part of the report between its marks, `<!-- part: start -->` and `<!-- part: end -->`.
///
/// # Errors
/// The marks are not there.
pub fn write(part: &str, report: &str) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(README)?;
    let (start, end) = (
        format!("<!-- {part}: start -->\n"),
        format!("<!-- {part}: end -->"),
    );
    let absent = |mark: &str| format!("README.md has no {}", mark.trim());
    let (before, rest) = text.split_once(&start).ok_or_else(|| absent(&start))?;
    let (_, after) = rest.split_once(&end).ok_or_else(|| absent(&end))?;
    let report = report.trim();
    fs::write(README, format!("{before}{start}\n{report}\n\n{end}{after}"))?;
    Ok(())
}
