//! Verdict: what a run means for callers of what was committed last, and the names that they know.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use specwright::compare;
use specwright::pipeline::Input;
use specwright::{source, sync};

use super::diff::{Named, Read, compared};
use super::{Failure, console};

/// A contract of the last commit that is different now.
pub(super) struct Committed {
    /// As the user knows the file, such as `specs/pets.yaml`.
    source: String,
    spec: PathBuf,
    old: Read,
}

/// The contracts of the last commit, where files beside them have changed since. None outside of
/// a git work tree, without git, and where the older contract cannot be read: this is for news and
/// names, no condition.
pub(super) fn committed(inputs: &[Input], allow_outside: bool) -> Vec<Committed> {
    let Some(folder) = inputs.first().map(|input| folder(&input.spec)) else {
        return Vec::new();
    };
    if sync::is_changed(&folder) != Some(true) {
        return Vec::new();
    }
    let one = |input: &Input| {
        let name = input.spec.file_name()?.to_str()?;
        let old = Named::committed(&folder, "HEAD", &format!("./{name}")).ok()?;
        Some(Committed {
            source: input.origin.source.clone(),
            spec: input.spec.clone(),
            old: old.read(&[], allow_outside).ok()?,
        })
    };
    inputs.iter().filter_map(one).collect()
}

impl Committed {
    /// A line about what changed; `None` when nothing did.
    pub(super) fn news(&self, allow_outside: bool) -> Result<Option<String>, Failure> {
        let report = compared(
            &self.old,
            &Named::file(&self.spec).read(&[], allow_outside)?,
        );
        let Some(verdict) = report.verdict() else {
            return Ok(None);
        };
        let (source, changes) = (&self.source, console::count(report.changes.len(), "change"));
        Ok(Some(format!(
            "{source}: {verdict} since the last commit, {changes}: specwright diff git:HEAD:{source} {source}\n"
        )))
    }

    /// Writes `<contract>.names.overlay.yaml` when names that callers know would go to newcomers;
    /// what was written.
    pub(super) fn keep_names(&self, allow_outside: bool) -> Result<Option<String>, Failure> {
        let stem = self.spec.file_stem().unwrap_or_default().to_string_lossy();
        let path = self
            .spec
            .with_file_name(format!("{stem}.names.overlay.yaml"));
        let mut text = String::new();
        let mut known = Vec::new();
        // A name that is kept may be one that another would have got. No item is pinned twice.
        loop {
            let new = Named::file(&self.spec).read(&[], allow_outside)?;
            let mut pins = compare::pins(&self.old.side, &new.side);
            pins.retain(|pin| !known.contains(pin));
            known.extend(pins.clone());
            if pins.is_empty() {
                return Ok((!text.is_empty()).then_some(text));
            }
            let before = source::read(&path).ok().map(|source| source.text);
            sync::write_file(&path, &compare::overlay(before.as_deref(), &pins)?)?;
            for pin in &pins {
                let _ = writeln!(text, "{}: {} keeps its name", path.display(), pin.name);
            }
        }
    }
}

fn folder(spec: &Path) -> PathBuf {
    match spec.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}
