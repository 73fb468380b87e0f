//! The client: one file for what all calls share, and one a group of operations.

mod argument;
mod body;
mod constant;
mod group;
mod outcome;
mod request;
mod root;
mod scheme;
mod send;
#[cfg(test)]
mod tests;

pub(super) use argument::{sent, typed};

use super::Layout;
use crate::contract::Contract;
use crate::print::Sheet;

/// The files of a contract's client, except `client/wire.rs`.
pub fn sheets<'a>(contract: &'a Contract, layout: &Layout) -> Vec<Sheet<'a>> {
    let source = contract.source.as_str();
    let mut sheets = vec![Sheet::rust(layout.file("client/mod.rs"), source, || {
        root::file(contract)
    })];
    sheets.extend(contract.tags.iter().enumerate().map(|(index, tag)| {
        let path = layout.file(&format!("client/{}.rs", tag.module));
        let layout = layout.clone();
        Sheet::rust(path, source, move || group::file(contract, &layout, index))
    }));
    sheets
}
