//! Template: a contract becomes sheets of tokens. Names are minted already and texts are clean;
//! templates put them together with `quote!` and decide nothing that a caller could notice.

pub mod client;
pub(crate) mod docs;
mod encodings;
mod facts;
mod features;
pub(crate) mod imports;
mod krate;
mod lints;
mod manifest;
pub mod model;
mod reach;
mod runtime;
pub(crate) mod surface;
pub(crate) mod tags;
mod targets;
pub(crate) mod ty;
mod typed;

pub use krate::package_name;
pub use manifest::manifest;

use std::sync::Arc;

use self::facts::Facts;
use self::tags::Tags;
use crate::contract::Contract;
use crate::print::Sheet;

/// Where a contract's files stand in the generated crate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The contract's module (`claid`), or nothing when the crate has one contract at its root.
    pub prefix: String,
}

impl Layout {
    /// Path of a file of the contract: `model/mod.rs` -> `src/claid/model/mod.rs`.
    pub fn file(&self, path: &str) -> String {
        if self.prefix.is_empty() {
            format!("src/{path}")
        } else {
            format!("src/{}/{path}", self.prefix)
        }
    }
}

/// The crate that is generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Krate {
    /// Its name, as wanted.
    pub name: String,
    /// Whether each contract is a module and a feature; otherwise the one contract is the crate.
    pub multi: bool,
}

impl Krate {
    /// Where a contract's files stand in this crate.
    pub fn layout(&self, contract: &Contract) -> Layout {
        Layout {
            prefix: if self.multi {
                contract.module.clone()
            } else {
                String::new()
            },
        }
    }

    /// The features of a contract's tags. Where there are several contracts, each is a feature itself.
    fn tags(&self, contract: &Contract) -> Tags {
        if self.multi {
            Tags::default()
        } else {
            Tags::of(contract)
        }
    }
}

/// Every file of a crate, but for the contracts' `client/wire.rs`.
pub fn emit<'a>(contracts: &'a [Contract], krate: &Krate) -> Vec<Sheet<'a>> {
    let mut sheets = vec![krate::manifest(contracts, krate)];
    sheets.extend(krate::roots(contracts, krate));
    sheets.extend(runtime::sheets(contracts));
    for contract in contracts {
        let layout = krate.layout(contract);
        let facts = Arc::new(Facts::of(contract, krate.tags(contract)));
        sheets.extend(model::sheets(&facts, &layout));
        sheets.extend(client::sheets(&facts, &layout));
        sheets.push(surface::sheet(contract));
    }
    sheets
}
