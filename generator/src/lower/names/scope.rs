//! Scope: where a name may be given once.

use std::collections::{BTreeMap, BTreeSet};

/// Names given so far. Two that differ only in case count as the same: each may become a file name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    taken: BTreeSet<String>,
    counts: BTreeMap<String, u64>,
}

impl Scope {
    /// A scope in which these names are not to be had.
    pub(crate) fn new(reserved: &[&str]) -> Self {
        let taken = reserved.iter().map(|name| fold(name)).collect();
        Self {
            taken,
            counts: BTreeMap::new(),
        }
    }

    /// The first of several names that is free, or a number behind the first of them.
    pub(crate) fn mint_any(&mut self, wanted: &[String]) -> String {
        match wanted.iter().find(|name| !self.taken.contains(&fold(name))) {
            Some(name) => self.mint(name),
            None => self.mint(wanted.first().map_or("Empty", String::as_str)),
        }
    }

    /// The wanted name, or the first of `wanted2`, `wanted3`, … that is free.
    pub(crate) fn mint(&mut self, wanted: &str) -> String {
        if self.taken.insert(fold(wanted)) {
            return wanted.to_owned();
        }
        // Remembered, so that thousands of equal names do not count from 2 each.
        let count = self.counts.entry(fold(wanted)).or_insert(2);
        loop {
            let name = format!("{wanted}{count}");
            *count += 1;
            if self.taken.insert(fold(&name)) {
                return name;
            }
        }
    }
}

fn fold(name: &str) -> String {
    name.to_ascii_lowercase()
}
