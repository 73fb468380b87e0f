//! Counts: numbers behind names that are taken.

use std::collections::BTreeMap;

/// How far each name has been counted, so that thousands of equal names do not count from 2 each.
#[derive(Debug, Default)]
pub(super) struct Counts(BTreeMap<String, usize>);

impl Counts {
    /// The name if it is free, or the first of `name_2`, `name_3`, … that is. What was free once and
    /// is taken now is not asked for again.
    pub(super) fn free(&mut self, name: &str, is_taken: impl Fn(&str) -> bool) -> String {
        if !is_taken(name) {
            return name.to_owned();
        }
        let count = self.0.entry(name.to_owned()).or_insert(1);
        loop {
            *count += 1;
            let free = format!("{name}_{count}");
            if !is_taken(&free) {
                return free;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::time::{Duration, Instant};

    use super::*;

    #[test]
    fn names_are_free_however_many_are_equal() {
        let start = Instant::now();
        let mut counts = Counts::default();
        let mut taken = BTreeSet::from(["id_3".to_owned()]);
        for _ in 0..20_000 {
            let name = counts.free("id", |name| taken.contains(name));
            assert!(taken.insert(name.clone()), "{name} is taken");
        }
        assert!(taken.contains("id_2") && taken.contains("id_20001"));
        // Counting from 2 each takes minutes.
        assert!(start.elapsed() < Duration::from_secs(1));
    }
}
