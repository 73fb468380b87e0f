//! Facts: what the files of a contract share and each would find out again.

use std::collections::BTreeSet;

use super::model::Checks;
use crate::contract::Contract;

/// What is known of a contract before its first file is written.
pub(crate) struct Facts<'c> {
    pub(crate) contract: &'c Contract,
    pub(crate) checks: Checks<'c>,
    /// The names of the models.
    pub(crate) models: BTreeSet<&'c str>,
}

impl<'c> Facts<'c> {
    pub(crate) fn of(contract: &'c Contract) -> Self {
        let names = contract.models.iter().map(|model| model.name.as_str());
        Self {
            contract,
            checks: Checks::of(contract),
            models: names.collect(),
        }
    }
}
