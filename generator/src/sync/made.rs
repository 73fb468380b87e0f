//! Made: what stands in an output folder, as one digest.

use std::path::Path;

use rayon::prelude::*;

use super::folder::Folder;
use super::list::{self, LIST};
use crate::print::Tree;
use crate::source::Digest;

/// All generated files, their list among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// Of their paths and bytes.
    pub digest: Digest,
    /// How many there are.
    pub files: usize,
}

impl Made {
    /// Of a tree.
    pub fn of(tree: &Tree) -> Self {
        let list = list::of(tree);
        let texts = list::with(tree, &list);
        let digests: Vec<(&str, Digest)> = texts
            .par_iter()
            .map(|(path, text)| (*path, Digest::of(text.as_bytes())))
            .collect();
        Self::of_all(&digests)
    }

    /// Of the folder that a tree was written to: every file that is listed, or known by its header.
    /// `None` when one of them is missing, is not listed, or must not be read or written.
    pub fn found(dir: &Path) -> Option<Self> {
        let folder = Folder::open(dir, []).ok()?;
        let listed = list::paths(&folder.read(LIST).ok()??);
        if folder.ours() != &listed {
            return None;
        }
        let mut paths: Vec<&str> = listed.iter().map(String::as_str).chain([LIST]).collect();
        paths.sort_unstable();
        let digests: Option<Vec<(&str, Digest)>> = paths
            .into_par_iter()
            .map(|path| Some((path, Digest::of(&folder.read(path).ok()??))))
            .collect();
        Some(Self::of_all(&digests?))
    }

    fn of_all(digests: &[(&str, Digest)]) -> Self {
        let parts = digests
            .iter()
            .flat_map(|(path, digest)| [path.as_bytes(), digest.as_bytes()]);
        Self {
            digest: Digest::of_all(parts),
            files: digests.len(),
        }
    }
}
