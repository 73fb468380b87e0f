//! `x-specwright-retry`: which calls are tried again.

use serde::Deserialize;

use super::{Extension, Flaw};
use crate::document::Kind;

/// Which calls are tried again after a failure, in place of the client's own rule: on an operation,
/// or at the root for all of them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Retry {
    /// How often a call is made at most, the first time included; 3 when left out.
    pub(crate) attempts: Option<u32>,
    /// The statuses after which it is tried again; 408, 429, 502, 503 and 504 when left out.
    pub(crate) statuses: Option<Vec<u16>>,
    /// Whether it is never tried again; `false` when left out.
    #[serde(default)]
    pub(crate) never: bool,
}

impl Extension for Retry {
    const KEY: &'static str = "x-specwright-retry";
    const ON: &'static [Kind] = &[Kind::Root, Kind::Operation];

    fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self
            .attempts
            .is_some_and(|attempts| !(1..=10).contains(&attempts))
        {
            flaws.push(Flaw::new("/attempts", "it has to be from 1 to 10"));
        }
        for (index, status) in self.statuses.iter().flatten().enumerate() {
            if !(400..=599).contains(status) {
                let message = format!("{status} is no status of a failure");
                flaws.push(Flaw::new(format!("/statuses/{index}"), message));
            }
        }
        flaws
    }
}
