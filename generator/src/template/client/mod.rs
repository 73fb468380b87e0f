//! The client: one file for what all calls share, and one a group of operations.

mod answer;
mod argument;
mod body;
mod constant;
mod flow;
mod group;
mod headers;
mod mock;
mod oauth;
mod outcome;
mod pages;
mod request;
mod root;
mod scheme;
mod send;
mod server;
mod statuses;
#[cfg(test)]
mod tests;

mod upload;
mod waits;
mod xml;

pub(super) use answer::{is_sequence, is_stream};
pub(crate) use argument::{sent, typed};
pub(crate) use body::{is_sent_once, plain_type as body_type, setter as body_setter};
pub(super) use oauth::is_needed as needs_oauth;
pub(crate) use outcome::received_type;
pub(crate) use server::{choice as servers_to_choose, variables as server_variables};
pub(crate) use upload::failure as upload_failure;
pub(super) use upload::is_needed as needs_upload;

use std::sync::Arc;

use super::Layout;
use super::facts::Facts;
use crate::print::Sheet;

/// The files of a contract's client, except `client/wire.rs`.
pub(crate) fn sheets<'a>(facts: &Arc<Facts<'a>>, layout: &Layout) -> Vec<Sheet<'a>> {
    let contract = facts.contract;
    let source = contract.source.as_str();
    let shared = Arc::clone(facts);
    let mut sheets = vec![Sheet::rust(
        layout.file("client/mod.rs"),
        source,
        move || root::file(contract, &shared.tags),
    )];
    sheets.extend(contract.tags.iter().enumerate().map(|(index, tag)| {
        let path = layout.file(&format!("client/{}.rs", tag.module));
        let (facts, layout) = (Arc::clone(facts), layout.clone());
        Sheet::rust(path, source, move || group::file(&facts, &layout, index))
    }));
    if let Some(upload) = &contract.upload {
        let path = layout.file("client/upload_file.rs");
        let (facts, layout) = (Arc::clone(facts), layout.clone());
        sheets.push(Sheet::rust(path, source, move || {
            upload::file(&facts, &layout, upload)
        }));
    }
    if !contract.operations.is_empty() {
        let path = layout.file("client/mock.rs");
        sheets.push(Sheet::rust(path, source, move || mock::file(contract)));
    }
    if !contract.xml.documents.is_empty() {
        let path = layout.file("client/xml.rs");
        sheets.push(Sheet::rust(path, source, move || xml::file(&contract.xml)));
    }
    sheets
}
