//! Stage: files are written beside their places first; renaming them is the last step.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;
use tempfile::{TempDir, TempPath};

use super::error::Error;

/// How everything is called that waits beside its place.
const PREFIX: &str = ".specwright-";

/// Files that wait beside their places; those of a new folder wait in one that is renamed as a whole.
/// Dropped before [`Stage::commit`], it leaves no trace.
#[derive(Debug, Default)]
pub(super) struct Stage {
    files: Vec<(TempPath, PathBuf)>,
    folders: Vec<(TempDir, PathBuf)>,
}

impl Stage {
    /// Writes files beside their places, on all threads. The first is the first to be renamed,
    /// unless its folder is new.
    pub(super) fn files(&mut self, files: Vec<(PathBuf, &str)>) -> Result<(), Error> {
        let parents: BTreeSet<&Path> = files.iter().map(|(place, _)| parent(place)).collect();
        // The outermost folder that is missing, by folder.
        let missing: BTreeMap<PathBuf, PathBuf> = parents
            .into_iter()
            .filter_map(|folder| Some((folder.to_owned(), outermost_missing(folder)?.to_owned())))
            .collect();
        let mut new: BTreeMap<&Path, PathBuf> = BTreeMap::new();
        for (folder, top) in &missing {
            let inside = folder.strip_prefix(top).unwrap_or(folder);
            if !inside
                .components()
                .all(|name| matches!(name, Component::Normal(_)))
            {
                return Err(Error::UnsafePath(folder.display().to_string()));
            }
            if !new.contains_key(top.as_path()) {
                let beside = folder_beside(top)?;
                new.insert(top, beside.path().to_owned());
                self.folders.push((beside, top.clone()));
            }
            let staged = new
                .get(top.as_path())
                .map_or_else(|| folder.clone(), |dir| dir.join(inside));
            std::fs::create_dir_all(&staged).map_err(Error::io("create the folder", folder))?;
        }
        let write = |(place, text): (PathBuf, &str)| {
            let Some(top) = missing.get(parent(&place)) else {
                return Ok(Some((file_beside(&place, text)?, place)));
            };
            let staged = new.get(top.as_path()).zip(place.strip_prefix(top).ok());
            let staged = staged.map_or_else(|| place.clone(), |(dir, inside)| dir.join(inside));
            let written =
                File::create_new(staged).and_then(|mut file| file.write_all(text.as_bytes()));
            written.map_err(Error::io("write", &place)).map(|()| None)
        };
        let files: Result<Vec<_>, Error> = files.into_par_iter().map(write).collect();
        self.files.extend(files?.into_iter().flatten());
        Ok(())
    }

    /// Renames everything into place, removes what is to go and the folders it leaves empty, up to
    /// but without `root`.
    pub(super) fn commit(self, removed: &[PathBuf], root: &Path) -> Result<(), Error> {
        let persist = |(file, place): (TempPath, PathBuf)| {
            file.persist(&place)
                .map_err(|error| Error::io("write", &place)(error.error))
        };
        let mut files = self.files.into_iter();
        files.next().map_or(Ok(()), persist)?;
        for (folder, place) in self.folders {
            std::fs::rename(folder.path(), &place)
                .map_err(Error::io("create the folder", &place))?;
            // There is nothing left to remove.
            let _ = folder.keep();
        }
        let others: Vec<_> = files.collect();
        others.into_par_iter().try_for_each(persist)?;
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

/// The last of a folder and those above it that is not there.
fn outermost_missing(folder: &Path) -> Option<&Path> {
    folder
        .ancestors()
        .take_while(|dir| !dir.as_os_str().is_empty() && !dir.exists())
        .last()
}

/// Writes a file beside its place.
fn file_beside(place: &Path, text: &str) -> Result<TempPath, Error> {
    let parent = parent(place);
    let mut file = waiting(0o666)
        .tempfile_in(parent)
        .map_err(Error::io("create a file in", parent))?;
    file.write_all(text.as_bytes())
        .map_err(Error::io("write", place))?;
    // Closed at once: a large crate has more files than a process may have open.
    Ok(file.into_temp_path())
}

/// Makes a folder beside the place of one.
fn folder_beside(place: &Path) -> Result<TempDir, Error> {
    let parent = parent(place);
    waiting(0o777)
        .tempdir_in(parent)
        .map_err(Error::io("create a folder in", parent))
}

/// What waits beside its place. Without a mode it would be for its owner only; the umask still applies.
fn waiting(#[cfg_attr(not(unix), allow(unused))] mode: u32) -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    builder
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn new_folders_appear_as_a_whole_or_not_at_all() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = |path: &str| dir.path().join(path);
        let mut stage = Stage::default();
        stage
            .files(vec![(at("new/a.rs"), "a"), (at("new/deep/b.rs"), "b")])
            .expect("staged");
        assert!(!at("new").exists(), "nothing is in its place yet");
        stage.commit(&[], dir.path()).expect("committed");
        assert_eq!(fs::read_to_string(at("new/deep/b.rs")).expect("text"), "b");

        // Somebody else makes the folder in between.
        let mut stage = Stage::default();
        stage.files(vec![(at("other/c.rs"), "c")]).expect("staged");
        fs::create_dir(at("other")).expect("a folder");
        fs::write(at("other/mine.rs"), "mine").expect("a file");
        stage.commit(&[], dir.path()).expect_err("it is taken");
        let entries = |path: &str| fs::read_dir(at(path)).expect("a folder").count();
        assert_eq!((entries("other"), entries("")), (1, 2));
    }
}
