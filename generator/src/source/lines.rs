//! Lines: single lines of files, for messages that show them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use super::read;

/// Lines of files. Each file is read once, however many findings are in it.
#[derive(Debug, Default)]
pub struct Lines(RefCell<BTreeMap<String, Vec<String>>>);

impl Lines {
    /// A line of a file, counted from 1; `None` when there is none, or no such file.
    pub fn get(&self, path: &str, number: usize) -> Option<String> {
        let mut files = self.0.borrow_mut();
        if !files.contains_key(path) {
            let source = read(Path::new(path)).ok();
            let lines = source.map_or_else(Vec::new, |source| {
                source.text.lines().map(str::to_owned).collect()
            });
            files.insert(path.to_owned(), lines);
        }
        files.get(path)?.get(number.checked_sub(1)?).cloned()
    }
}
