//! Specs: which contracts a folder holds, and which overlays belong to which.
//!
//! A contract is any `*.yaml`, `*.yml`, `*.json` or `*.md` that lies directly in the folder; files
//! in folders below are for `$ref`s. Left out are hidden files and `README.*`. An overlay is
//! `<stem>.overlay.yaml` (or `.yml`, `.json`), or `<stem>.<anything>.overlay.yaml`; a contract's
//! overlays apply in the order of their names, the plain one first.

use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Level, Place};
use crate::document::LoadOptions;
use crate::lower::{Origin, names};
use crate::pipeline::Input;

/// A file of the folder: its name without extension, and its path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    stem: String,
    path: PathBuf,
}

/// The contracts of a folder by file name, and what is odd about them.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// One a contract.
    pub inputs: Vec<Input>,
    /// Findings about the folder; inputs are complete only if none is an error.
    pub diagnostics: Vec<Diagnostic>,
}

/// The contracts of a folder.
///
/// `allow_outside` is passed on to every input. The folder must hold a contract; two contracts may
/// not claim one Rust module; an overlay without a contract is a warning.
pub fn folder(dir: &Path, allow_outside: bool) -> Folder {
    let shown = dir.display().to_string();
    match entries(dir) {
        Ok((specs, overlays)) if !specs.is_empty() => {
            assemble(dir, &specs, &overlays, allow_outside)
        }
        Ok(_) => Folder::refused(
            Diagnostic::file("no-contracts", shown, "there is no contract in this folder")
                .help("put an OpenAPI document there, such as `specs/pets.yaml`"),
        ),
        Err(error) => Folder::refused(Diagnostic::file(
            "no-folder",
            shown,
            format!("cannot be listed: {error}"),
        )),
    }
}

/// A contract that was named by its path.
pub fn single(spec: &Path, options: LoadOptions) -> Input {
    // Only the name: generated files must not depend on where the contract was kept.
    let name = spec.file_name().map_or_else(
        || "contract".to_owned(),
        |name| printable(&name.to_string_lossy()),
    );
    let stem = spec.file_stem().map_or_else(
        || "contract".to_owned(),
        |stem| stem.to_string_lossy().into_owned(),
    );
    let origin = Origin {
        module: module_name(&stem),
        source: name,
    };
    Input {
        spec: spec.to_owned(),
        options,
        origin,
    }
}

/// A contract that was named by its path, with the overlays that lie beside it and belong to it.
pub fn beside(spec: &Path, allow_outside: bool) -> Input {
    let dir = match spec.parent() {
        Some(dir) if dir.as_os_str().is_empty() => Path::new("."),
        Some(dir) => dir,
        None => Path::new("."),
    };
    let (specs, overlays) = entries(dir).unwrap_or_default();
    let own = specs
        .iter()
        .find(|entry| entry.path.file_name() == spec.file_name());
    let overlays = overlays
        .iter()
        .filter(|overlay| own.is_some() && owner(overlay, &specs) == own)
        .map(|overlay| overlay.path.clone())
        .collect();
    let options = LoadOptions {
        overlays,
        allow_outside,
    };
    single(spec, options)
}

impl Folder {
    fn refused(diagnostic: Diagnostic) -> Self {
        Self {
            inputs: Vec::new(),
            diagnostics: vec![diagnostic],
        }
    }
}

/// Contracts and overlays, each sorted.
fn entries(dir: &Path) -> io::Result<(Vec<Entry>, Vec<Entry>)> {
    let (mut specs, mut overlays) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        let Some((stem, extension)) = path
            .file_name()
            .and_then(|name| name.to_str()?.rsplit_once('.'))
        else {
            continue;
        };
        let left_out =
            stem.is_empty() || stem.starts_with('.') || stem.eq_ignore_ascii_case("readme");
        if left_out || !matches!(extension, "yaml" | "yml" | "json" | "md") || !path.is_file() {
            continue;
        }
        match stem.strip_suffix(".overlay") {
            Some(stem) if extension != "md" => overlays.push(Entry {
                stem: stem.to_owned(),
                path: path.clone(),
            }),
            _ => specs.push(Entry {
                stem: stem.to_owned(),
                path: path.clone(),
            }),
        }
    }
    specs.sort();
    overlays.sort();
    Ok((specs, overlays))
}

fn assemble(dir: &Path, specs: &[Entry], overlays: &[Entry], allow_outside: bool) -> Folder {
    let mut folder = Folder::default();
    // Its real name, so that `specs`, `./specs` and `.` come to the same output.
    let real = dir.canonicalize().unwrap_or_default();
    let name = real.file_name();
    for spec in specs {
        let overlays = overlays
            .iter()
            .filter(|overlay| owner(overlay, specs) == Some(spec));
        let options = LoadOptions {
            overlays: overlays.map(|overlay| overlay.path.clone()).collect(),
            allow_outside,
        };
        let mut input = single(&spec.path, options);
        if let Some(name) = name {
            input.origin.source = format!(
                "{}/{}",
                printable(&name.to_string_lossy()),
                input.origin.source
            );
        }
        let twin = folder
            .inputs
            .iter()
            .find(|other| other.origin.module == input.origin.module);
        if let Some(twin) = twin {
            let message = format!(
                "claims the module `{}` of `{}`",
                input.origin.module,
                twin.spec.display()
            );
            let finding =
                Diagnostic::file("module-taken", spec.path.display().to_string(), message);
            folder
                .diagnostics
                .push(finding.help("rename one of the two files"));
        }
        folder.inputs.push(input);
    }
    for overlay in overlays
        .iter()
        .filter(|overlay| owner(overlay, specs).is_none())
    {
        let path = overlay.path.display().to_string();
        let place = Place::File {
            path,
            line: 0,
            column: 0,
            pointer: None,
        };
        let message = "this overlay belongs to no contract".to_owned();
        let finding = Diagnostic::new(Level::Warning, "overlay-without-contract", place, message);
        folder
            .diagnostics
            .push(finding.help("call it `<contract>.overlay.yaml`"));
    }
    folder
}

/// The contract with the longest stem that the overlay's name starts with.
fn owner<'a>(overlay: &Entry, specs: &'a [Entry]) -> Option<&'a Entry> {
    let owns = |spec: &&Entry| {
        overlay
            .stem
            .strip_prefix(&spec.stem)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    specs.iter().filter(owns).max_by_key(|spec| spec.stem.len())
}

/// Modules that a generated crate has already, or names in its root, and those that would have a
/// module of the same name inside.
const TAKEN: &[&str] = &["client", "lib", "main", "model", "reqwest", "runtime"];

/// The Rust module of a contract; those that a generated crate has anyway are left to it.
fn module_name(stem: &str) -> String {
    match names::snake(stem) {
        name if TAKEN.contains(&name.as_str()) => format!("{name}_"),
        name => name,
    }
}

/// A file name as a comment can hold it.
fn printable(name: &str) -> String {
    name.chars()
        .map(|c| if c.is_control() { '_' } else { c })
        .collect()
}

#[cfg(test)]
mod tests;
