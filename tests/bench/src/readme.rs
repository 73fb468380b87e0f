//! The report in README.md, between two marks, and the drawing beside this command.

use std::error::Error;
use std::fs;
use std::io;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
const CURVE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/curve.svg");
const START: &str = "<!-- bench: start -->\n";
const END: &str = "<!-- bench: end -->";

/// Puts the report between the marks.
///
/// # Errors
/// The marks are not there.
pub fn write(report: &str) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(README)?;
    let (before, rest) = text
        .split_once(START)
        .ok_or("README.md has no start of the report")?;
    let (_, after) = rest
        .split_once(END)
        .ok_or("README.md has no end of the report")?;
    fs::write(
        README,
        format!("{before}{START}\n{}\n\n{END}{after}", report.trim()),
    )?;
    Ok(())
}

/// Writes the drawing.
///
/// # Errors
/// It cannot be written.
pub fn write_curve(svg: &str) -> io::Result<()> {
    fs::write(CURVE, svg)
}
