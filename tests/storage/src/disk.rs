//! What the storage has on disk: parts that were not joined lie beside the buckets.

use std::path::Path;

/// How many parts there are.
pub(crate) fn parts(root: &Path) -> usize {
    let entries = std::fs::read_dir(root).expect("the storage's folder");
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.filter(|name| name.contains(".part-")).count()
}
