//! Budget: how many types are made of several schemas.

use super::Schemas;
use super::parts::Key;

/// Schemas in types that are made of several; contracts that need more are built to explode.
const MAX_MERGED: usize = 20_000;

impl Schemas<'_> {
    /// Counts a type that is made of several schemas; `false` when there have been too many.
    pub(super) fn spend(&mut self, at: &str, key: &Key) -> bool {
        if key.all.len() < 2 {
            return true;
        }
        if self.merged >= MAX_MERGED {
            return false;
        }
        self.merged += key.all.len();
        if self.merged >= MAX_MERGED {
            self.warn(
                "too-many-types",
                at,
                "The combined schemas lead to more types than can be generated",
            );
        }
        true
    }
}
