//! Diff: what a tree changes in a folder, for a person to read.

use std::path::Path;
use std::time::Duration;

use similar::TextDiff;

use super::error::Error;
use super::folder::{self, Folder};
use super::list;
use crate::print::Tree;

/// What [`write()`](super::write()) would change, as a unified diff; empty when nothing.
///
/// # Errors
/// As [`plan`](super::plan).
pub fn diff(tree: &Tree, dir: &Path) -> Result<String, Error> {
    let list = list::of(tree);
    let texts = list::with(tree, &list);
    let folder = Folder::open(dir, texts.keys().copied())?;
    let changes = super::compare(&texts, &folder)?;
    let mut touched: Vec<&String> = changes
        .added
        .iter()
        .chain(&changes.changed)
        .chain(&changes.removed)
        .collect();
    touched.sort();
    let mut text = String::new();
    for path in touched {
        let old = folder.read(path)?;
        text.push_str(&unified(
            path,
            old.as_deref(),
            texts.get(path.as_str()).copied(),
        ));
    }
    Ok(text)
}

/// What [`write_file`](super::write_file) would change, as a unified diff; empty when nothing.
///
/// # Errors
/// When the file cannot be read.
pub fn diff_file(path: &Path, text: &str) -> Result<String, Error> {
    Ok(unified(
        &path.display().to_string(),
        folder::read(path)?.as_deref(),
        Some(text),
    ))
}

fn unified(path: &str, old: Option<&[u8]>, new: Option<&str>) -> String {
    let name = |side: &str, exists: bool| {
        if exists {
            format!("{side}/{path}")
        } else {
            "/dev/null".to_owned()
        }
    };
    let (before, after) = (
        String::from_utf8_lossy(old.unwrap_or_default()),
        new.unwrap_or_default(),
    );
    // Two large files with little in common would take minutes; then a coarser diff is fine.
    TextDiff::configure()
        .timeout(Duration::from_secs(2))
        .diff_lines(before.as_ref(), after)
        .unified_diff()
        .header(&name("a", old.is_some()), &name("b", new.is_some()))
        .to_string()
}
