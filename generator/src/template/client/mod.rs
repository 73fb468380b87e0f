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

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::Layout;
use crate::contract::Contract;
use crate::print::{Sheet, SheetContent};

/// The files of a contract's client, except `client/wire.rs`.
pub fn sheets(contract: &Contract, layout: &Layout) -> Vec<Sheet> {
    let mut sheets = vec![sheet(
        contract,
        layout.file("client/mod.rs"),
        root::file(contract),
    )];
    sheets.extend(contract.tags.iter().enumerate().map(|(index, tag)| {
        let path = layout.file(&format!("client/{}.rs", tag.module));
        sheet(contract, path, group::file(contract, layout, index))
    }));
    sheets
}

/// `client/wire.rs`: the calls as progenitor writes them.
pub fn wire_sheet(contract: &Contract, layout: &Layout, file: &syn::File) -> Sheet {
    sheet(
        contract,
        layout.file("client/wire.rs"),
        file.to_token_stream(),
    )
}

fn sheet(contract: &Contract, path: String, tokens: TokenStream) -> Sheet {
    Sheet {
        path,
        content: SheetContent::Rust {
            source: contract.source.clone(),
            tokens,
        },
    }
}
