//! Verdict: what a run means for callers of what was committed last.

use std::fmt::Write;
use std::path::Path;

use specwright::pipeline::Input;
use specwright::sync;

use super::diff::{Named, compared};
use super::{Failure, console};

/// A line for each contract that differs from the last commit's. Empty where nothing does, outside
/// of a git work tree, without git, and for what git or the older contract does not let us see:
/// this is news, no condition.
pub(super) fn since_head(inputs: &[Input], allow_outside: bool) -> String {
    let mut lines = String::new();
    let folder = |input: &Input| {
        let parent = input.spec.parent().unwrap_or(Path::new(""));
        if parent.as_os_str().is_empty() {
            Path::new(".").to_owned()
        } else {
            parent.to_owned()
        }
    };
    let changed = inputs
        .first()
        .and_then(|input| sync::is_changed(&folder(input)));
    if changed != Some(true) {
        return lines;
    }
    for input in inputs {
        if let Ok(Some(line)) = line(input, &folder(input), allow_outside) {
            let _ = writeln!(lines, "{line}");
        }
    }
    lines
}

fn line(input: &Input, dir: &Path, allow_outside: bool) -> Result<Option<String>, Failure> {
    let Some(name) = input.spec.file_name().and_then(|name| name.to_str()) else {
        return Ok(None);
    };
    let old = Named::committed(dir, "HEAD", &format!("./{name}"))?.read(&[], allow_outside)?;
    let new = Named::file(&input.spec).read(&[], allow_outside)?;
    let report = compared(&old, &new);
    let Some(verdict) = report.verdict() else {
        return Ok(None);
    };
    let changes = console::count(report.changes.len(), "change");
    let source = &input.origin.source;
    Ok(Some(format!(
        "{source}: {verdict} since the last commit, {changes}: specwright diff git:HEAD:{source} {source}"
    )))
}
