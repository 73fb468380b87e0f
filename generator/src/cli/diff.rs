//! `diff` says what changed between two contracts, as callers of the generated crate feel it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use specwright::compare::{self, Report, Severity, Side};
use specwright::diagnostic::{Diagnostic, Level, Place};
use specwright::document::LoadOptions;
use specwright::pipeline;
use specwright::specs;
use specwright::sync::Revision;

use super::args::{DiffArguments, DiffFormat};
use super::{Failure, MAJOR, MINOR, console};

/// Prints the report.
pub(super) fn diff(arguments: &DiffArguments) -> Result<ExitCode, Failure> {
    let report = {
        let _bar = console::working("Comparing", false);
        let load = |text: &str| {
            let whole = Named::parse(text)?;
            whole.read(&arguments.overlay, arguments.allow_outside)
        };
        let (old, new) = (load(&arguments.old)?, load(&arguments.new)?);
        compared(&old, &new)
    };
    let text = match arguments.format {
        DiffFormat::Text => compare::text(&report),
        DiffFormat::Markdown => compare::markdown(&report, &arguments.new),
        DiffFormat::Json => format!(
            "{}\n",
            serde_json::to_string_pretty(&compare::json(&report))?
        ),
    };
    console::answer(&text);
    Ok(match report.verdict() {
        None | Some(Severity::Patch) => ExitCode::SUCCESS,
        Some(Severity::Minor) => ExitCode::from(MINOR),
        Some(Severity::Major) => ExitCode::from(MAJOR),
    })
}

/// A contract as the user named it.
pub(super) struct Named {
    spec: PathBuf,
    /// Where it was checked out, if it was.
    revision: Option<Revision>,
}

/// A contract that was read.
pub(super) struct Read {
    pub(super) side: Side,
    revision: Option<Revision>,
}

impl Named {
    fn parse(text: &str) -> Result<Self, Failure> {
        let Some((rev, path)) = text
            .strip_prefix("git:")
            .and_then(|rest| rest.split_once(':'))
        else {
            return Ok(Self::file(Path::new(text)));
        };
        Self::committed(Path::new("."), rev, path)
    }

    /// A file as it is.
    pub(super) fn file(path: &Path) -> Self {
        Self {
            spec: path.to_owned(),
            revision: None,
        }
    }

    /// What a revision of the repository around a folder has at a path.
    pub(super) fn committed(dir: &Path, rev: &str, path: &str) -> Result<Self, Failure> {
        let (revision, spec) = Revision::checkout(dir, rev, path)?;
        let revision = Some(revision);
        Ok(Self { spec, revision })
    }

    /// Reads it with its overlays; errors in it are fatal, warnings are for `lint`.
    pub(super) fn read(self, overlays: &[PathBuf], allow_outside: bool) -> Result<Read, Failure> {
        let Self { spec, revision } = self;
        let input = if overlays.is_empty() {
            specs::beside(&spec, allow_outside)
        } else {
            let overlays = overlays.to_vec();
            specs::single(
                &spec,
                LoadOptions {
                    overlays,
                    allow_outside,
                },
            )
        };
        let refused = |mut found: Vec<Diagnostic>| {
            for finding in &mut found {
                published(revision.as_ref(), &mut finding.place);
            }
            Failure(console::findings_to_stderr(&found))
        };
        let (side, mut found) = pipeline::side(&input).map_err(refused)?;
        found.retain(|finding| finding.level == Level::Error);
        if !found.is_empty() {
            return Err(refused(found));
        }
        Ok(Read { side, revision })
    }
}

/// What changed, with places as the user named the files.
pub(super) fn compared(old: &Read, new: &Read) -> Report {
    let mut report = compare::compare(&old.side, &new.side);
    for change in &mut report.changes {
        let side = if change.gone { old } else { new };
        published(side.revision.as_ref(), &mut change.place);
    }
    report
}

fn published(revision: Option<&Revision>, place: &mut Place) {
    if let (Some(revision), Place::File { path, .. }) = (revision, place)
        && let Some(name) = revision.published(path)
    {
        *path = name;
    }
}
