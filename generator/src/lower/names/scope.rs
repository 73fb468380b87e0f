//! Scope: where a name may be given once.

use std::collections::BTreeSet;

/// Names given so far. Two that differ only in case count as the same: each may become a file name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    taken: BTreeSet<String>,
}

impl Scope {
    /// A scope in which these names are not to be had.
    pub(crate) fn new(reserved: &[&str]) -> Self {
        Self {
            taken: reserved.iter().map(|name| fold(name)).collect(),
        }
    }

    /// The wanted name, or the first of `wanted2`, `wanted3`, … that is free.
    pub(crate) fn mint(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        let mut count = 2_u64;
        while !self.taken.insert(fold(&name)) {
            name = format!("{wanted}{count}");
            count += 1;
        }
        name
    }
}

fn fold(name: &str) -> String {
    name.to_ascii_lowercase()
}
