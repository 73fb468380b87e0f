//! Stage: files are written beside their places first; renaming them is the last step.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::TempPath;

use super::error::Error;

/// Files that wait beside their places. Dropped before [`Stage::commit`], it leaves no trace.
#[derive(Debug, Default)]
pub(super) struct Stage {
    files: Vec<(TempPath, PathBuf)>,
    /// Folders made for them, outermost first.
    folders: Vec<PathBuf>,
}

impl Stage {
    /// Makes a folder and those above it.
    pub(super) fn folder(&mut self, dir: &Path) -> Result<(), Error> {
        let missing: Vec<&Path> = dir
            .ancestors()
            .take_while(|dir| !dir.as_os_str().is_empty() && !dir.exists())
            .collect();
        for dir in missing.into_iter().rev() {
            std::fs::create_dir(dir).map_err(Error::io("create the folder", dir))?;
            self.folders.push(dir.to_owned());
        }
        Ok(())
    }

    /// Writes files beside their places, on all threads. The first is the first to be renamed.
    pub(super) fn files(&mut self, files: Vec<(PathBuf, &str)>) -> Result<(), Error> {
        let parents: BTreeSet<&Path> = files.iter().map(|(place, _)| parent(place)).collect();
        for parent in parents {
            self.folder(parent)?;
        }
        let beside = |(place, text): (PathBuf, &str)| Ok((beside(&place, text)?, place));
        let files: Result<Vec<_>, Error> = files.into_par_iter().map(beside).collect();
        self.files.extend(files?);
        Ok(())
    }

    /// Renames everything into place, removes what is to go and the folders it leaves empty, up to
    /// but without `root`.
    pub(super) fn commit(mut self, removed: &[PathBuf], root: &Path) -> Result<(), Error> {
        let persist = |(file, place): (TempPath, PathBuf)| {
            file.persist(&place)
                .map_err(|error| Error::io("write", &place)(error.error))
        };
        let mut files = self.files.drain(..);
        files.next().map_or(Ok(()), persist)?;
        let others: Vec<_> = files.collect();
        others.into_par_iter().try_for_each(persist)?;
        self.folders.clear();
        for place in removed {
            match std::fs::remove_file(place) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(Error::io("remove", place)(error));
                }
                _ => remove_empty(place, root),
            }
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.files.clear();
        for dir in self.folders.iter().rev() {
            // A folder that somebody else uses by now is not empty, and stays.
            let _ = std::fs::remove_dir(dir);
        }
    }
}

/// Writes a file beside its place.
fn beside(place: &Path, text: &str) -> Result<TempPath, Error> {
    let parent = parent(place);
    let mut builder = tempfile::Builder::new();
    builder.prefix(".specwright-");
    // Without this the files would be for their owner only; the umask still applies.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder
        .tempfile_in(parent)
        .map_err(Error::io("create a file in", parent))?;
    file.write_all(text.as_bytes())
        .map_err(Error::io("write", place))?;
    // Closed at once: a large crate has more files than a process may have open.
    Ok(file.into_temp_path())
}

fn parent(place: &Path) -> &Path {
    match place.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn remove_empty(place: &Path, root: &Path) {
    for dir in place.ancestors().skip(1).take_while(|dir| *dir != root) {
        if std::fs::remove_dir(dir).is_err() {
            break;
        }
    }
}
