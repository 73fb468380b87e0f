//! Sync: the files of a generated crate meet the folder they belong to. The only writer.
//!
//! [`plan`] and [`diff`] look, [`write()`] does. A folder may also hold files of its user, such as
//! `tests/`: only files that the last run wrote are changed or removed. They are known by the list
//! that each run leaves in `.specwright`, and Rust files below `src/` by their `@generated` header,
//! so that a badly merged list leaves nothing behind.
//!
//! Nothing is written outside the folder, whatever the paths, the list or symbolic links say.
//! Everything is written beside its place first and renamed at the end: a full disk leaves the old
//! state, and no file is ever half written. What is new as a whole, a folder, is renamed as one.
//!
//! What a run was made of stands in a [`Record`], so that the next one can tell that there is nothing
//! to do.

mod diff;
mod error;
mod folder;
mod list;
mod listing;
mod made;
mod record;
mod revision;
mod stage;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

pub use diff::{diff, diff_file};
pub use error::Error;
pub use list::LIST;
pub use made::Made;
pub use record::{RECORDS, Record};
pub use revision::{Revision, is_changed};

use crate::print::Tree;
use folder::Folder;
use list::Texts;
use stage::Stage;

/// What a tree changes in a folder: paths with `/`, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are not there yet.
    pub added: Vec<String>,
    /// Files with other contents.
    pub changed: Vec<String>,
    /// Files that an earlier run wrote and the tree no longer has.
    pub removed: Vec<String>,
    /// Files that are as they should be.
    pub same: Vec<String>,
}

impl Changes {
    /// Whether the folder is up to date.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

/// What [`write()`] would do.
///
/// # Errors
/// A folder that must not be written to, a path that leads outside of it, a file in the way, or a
/// file or folder that cannot be read.
pub fn plan(tree: &Tree, dir: &Path) -> Result<Changes, Error> {
    let list = list::of(tree);
    let texts = list::with(tree, &list);
    let folder = Folder::open(dir, texts.keys().copied())?;
    compare(&texts, &folder)
}

/// Makes the folder hold the tree, and nothing else that an earlier run wrote.
///
/// # Errors
/// As [`plan`], and when something cannot be written. Until all of it is, the old files stand.
pub fn write(tree: &Tree, dir: &Path) -> Result<Changes, Error> {
    let list = list::of(tree);
    let texts = list::with(tree, &list);
    let folder = Folder::open(dir, texts.keys().copied())?;
    let changes = compare(&texts, &folder)?;

    let mut stage = Stage::default();
    let new: Vec<(&str, &str)> = texts
        .into_iter()
        .filter(|(path, _)| !is_same(&changes, path))
        .collect();
    let places: Result<Vec<PathBuf>, Error> =
        new.par_iter().map(|(path, _)| folder.place(path)).collect();
    let files = places?.into_iter().zip(new);
    // The list goes first: should the run be cut off between two renames, the next one knows all
    // of the new files as its own.
    let (list, others): (Vec<_>, Vec<_>) = files.partition(|(_, (path, _))| *path == LIST);
    let files = list.into_iter().chain(others);
    stage.files(files.map(|(place, (_, text))| (place, text)).collect())?;
    let removed: Result<Vec<_>, Error> = changes
        .removed
        .iter()
        .map(|path| folder.place(path))
        .collect();
    stage.commit(&removed?, folder.root())?;
    Ok(changes)
}

/// Writes one file that belongs to no crate, unless it is so already; `true` when it was not.
///
/// # Errors
/// When it cannot be written. Then the old file stands.
pub fn write_file(path: &Path, text: &str) -> Result<bool, Error> {
    if folder::read(path)?.is_some_and(|bytes| bytes == text.as_bytes()) {
        return Ok(false);
    }
    let mut stage = Stage::default();
    stage.files(vec![(path.to_owned(), text)])?;
    stage.commit(&[], path)?;
    Ok(true)
}

/// Whether a file is as it should be.
fn is_same(changes: &Changes, path: &str) -> bool {
    let same = |other: &String| other.as_str().cmp(path);
    changes.same.binary_search_by(same).is_ok()
}

fn compare(texts: &Texts<'_>, folder: &Folder) -> Result<Changes, Error> {
    let ours = folder.ours();
    let state = |(path, text): (&&str, &&str)| match folder.read(path)? {
        None => Ok(State::Absent),
        Some(bytes) if bytes == text.as_bytes() => Ok(State::Same),
        Some(bytes) if ours.contains(*path) || *path == LIST || list::has_header(&bytes) => {
            Ok(State::Other)
        }
        Some(_) => Err(folder.foreign(path)),
    };
    let states: Result<Vec<State>, Error> = texts.par_iter().map(state).collect();
    let mut changes = Changes::default();
    for (path, state) in texts.keys().zip(states?) {
        let group = match state {
            State::Absent => &mut changes.added,
            State::Same => &mut changes.same,
            State::Other => &mut changes.changed,
        };
        group.push((*path).to_owned());
    }
    for path in ours
        .iter()
        .filter(|path| !texts.contains_key(path.as_str()))
    {
        if folder.read(path)?.is_some() {
            changes.removed.push(path.clone());
        }
    }
    Ok(changes)
}

/// A file on disk beside what it should be.
enum State {
    Absent,
    Same,
    Other,
}

#[cfg(test)]
mod tests;
