//! Items: answers of sequences.

use serde::Serialize;

use super::{Expectation, Reply, When};
use crate::runtime::Items;

impl<T: Serialize, E> When<Items<T>, E> {
    /// Answers these items, one behind the other.
    pub fn answers_items(self, items: impl IntoIterator<Item = T>) -> Expectation {
        let said = self.declared.success();
        self.replies(Reply::new(said.status).items(said.media, items))
    }
}
