//! Descriptions that have been read. Contracts say the same in many places: where a parameter or
//! a property is repeated, its text is.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::contract::Docs;

/// The descriptions of one document.
#[derive(Debug, Default)]
pub(crate) struct Descriptions<'d> {
    known: RefCell<BTreeMap<&'d str, Docs>>,
}

impl<'d> Descriptions<'d> {
    /// As [`docs`](super::docs).
    pub(crate) fn docs(&self, markdown: &'d str) -> Docs {
        let mut known = self.known.borrow_mut();
        let docs = known.entry(markdown);
        docs.or_insert_with(|| super::docs(markdown)).clone()
    }
}
