//! Facts: what the files of a contract share and each would find out again.

use std::collections::BTreeSet;

use super::model::Checks;
use super::tags::Tags;
use crate::contract::Contract;

/// What is known of a contract before its first file is written.
pub(crate) struct Facts<'c> {
    pub(crate) contract: &'c Contract,
    pub(crate) checks: Checks<'c>,
    /// What users can leave out.
    pub(crate) tags: Tags,
    /// The names of the models.
    pub(crate) models: BTreeSet<&'c str>,
}

impl<'c> Facts<'c> {
    pub(crate) fn of(contract: &'c Contract, tags: Tags) -> Self {
        let names = contract.models.iter().map(|model| model.name.as_str());
        Self {
            contract,
            checks: Checks::of(contract),
            tags,
            models: names.collect(),
        }
    }
}
