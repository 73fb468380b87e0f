//! What the figures were measured on.

use std::error::Error;
use std::fs;
use std::process::Command;

use crate::args::Args;

/// A line for the head of the report.
///
/// # Errors
/// There is no `rustc`.
pub fn describe(args: &Args) -> Result<String, Box<dyn Error>> {
    let rustc = Command::new("rustc").arg("--version").output()?;
    let rustc = String::from_utf8(rustc.stdout)?;
    let cores = std::thread::available_parallelism()?;
    let processor =
        value("/proc/cpuinfo", "model name").unwrap_or_else(|| "an unknown CPU".to_owned());
    let kilobytes = value("/proc/meminfo", "MemTotal")
        .and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    let memory = kilobytes
        .map(|kilobytes| format!(", {:.0} GB", kilobytes / 1e6))
        .unwrap_or_default();
    Ok(format!(
        "{cores} cores of {processor}{memory}, {}; medians of {} runs in turn, with the lowest and the highest; – was not measured.\n\n",
        rustc.trim(),
        args.runs
    ))
}

/// What a file of `name: value` lines says of a name.
fn value(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
