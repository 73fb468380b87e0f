//! Sync: the files of a generated crate meet the folder they belong to. The only writer.
//!
//! [`plan`] and [`diff`] look, [`write()`] does. A folder may also hold files of its user, such as
//! `tests/`: only files that the last run wrote are changed or removed. They are known by the list
//! that each run leaves in `.specwright`, and Rust files below `src/` by their `@generated` header,
//! so that a badly merged list leaves nothing behind.
//!
//! Nothing is written outside the folder, whatever the paths, the list or symbolic links say.
//! Everything is written beside its place first and renamed at the end: a full disk leaves the old
//! state, and no file is ever half written.

mod diff;
mod error;
mod folder;
mod list;
mod revision;
mod stage;

use std::collections::BTreeSet;
use std::path::Path;

pub use diff::{diff, diff_file};
pub use error::Error;
pub use list::LIST;
pub use revision::{Revision, is_changed};

use crate::print::Tree;
use folder::Folder;
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
    compare(&list::with_list(tree), &Folder::open(dir)?)
}

/// Makes the folder hold the tree, and nothing else that an earlier run wrote.
///
/// # Errors
/// As [`plan`], and when something cannot be written. Until all of it is, the old files stand.
pub fn write(tree: &Tree, dir: &Path) -> Result<Changes, Error> {
    let tree = list::with_list(tree);
    let folder = Folder::open(dir)?;
    let changes = compare(&tree, &folder)?;

    let mut stage = Stage::default();
    stage.folder(folder.root())?;
    // The list goes first: should the run be cut off between two renames, the next one knows all
    // of the new files as its own.
    let new: BTreeSet<&String> = changes.added.iter().chain(&changes.changed).collect();
    let (list, others): (Vec<&String>, Vec<&String>) =
        new.into_iter().partition(|path| *path == LIST);
    for path in list.into_iter().chain(others) {
        stage.file(&folder.place(path)?, &tree[path])?;
    }
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
    stage.file(path, text)?;
    stage.commit(&[], path)?;
    Ok(true)
}

fn compare(tree: &Tree, folder: &Folder) -> Result<Changes, Error> {
    let ours = folder.ours()?;
    let mut changes = Changes::default();
    for (path, text) in tree {
        let group = match folder.read(path)? {
            None => &mut changes.added,
            Some(bytes) if bytes == text.as_bytes() => &mut changes.same,
            Some(bytes) if ours.contains(path) || path == LIST || list::has_header(&bytes) => {
                &mut changes.changed
            }
            Some(_) => return Err(folder.foreign(path)),
        };
        group.push(path.clone());
    }
    for path in ours.iter().filter(|path| !tree.contains_key(*path)) {
        if folder.read(path)?.is_some() {
            changes.removed.push(path.clone());
        }
    }
    Ok(changes)
}

#[cfg(test)]
mod tests;
