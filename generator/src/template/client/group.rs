//! One file a group of operations.

use std::sync::Arc;

use proc_macro2::TokenStream;
use quote::quote;

use super::{constant, headers, outcome, pages, request, waits};
use crate::contract::{Operation, OutcomeKind};
use crate::print::Code;
use crate::template::facts::Facts;
use crate::template::imports::Imports;
use crate::template::{Layout, docs};

/// The whole file.
pub(super) fn file(facts: &Arc<Facts<'_>>, layout: &Layout, tag: usize) -> Code {
    let contract = facts.contract;
    let operations: Vec<_> = contract
        .operations
        .iter()
        .filter(|operation| operation.tag == tag)
        .collect();
    let mut imports = Imports::outside_models(facts, layout);
    imports.defines("Client");
    for name in operations.iter().flat_map(|operation| names(operation)) {
        imports.defines(name);
    }
    let items: TokenStream = operations
        .iter()
        .map(|operation| {
            let constant = constant::constant(operation, &mut imports);
            let enums = outcome::enums(operation, &mut imports);
            let request = request::items(operation, &facts.checks, &mut imports);
            let headers = headers::items(operation, &mut imports);
            let pages = pages::items(operation, &mut imports);
            let waits = waits::items(operation, &mut imports);
            TokenStream::from_iter([constant, request, pages, waits, enums, headers])
        })
        .collect();
    imports.above("Client");
    let head = contract.tags.get(tag).map(|tag| {
        let first = if tag.name.is_empty() {
            "Calls that the contract puts in no group.".to_owned()
        } else {
            format!("Calls of the group {}.", docs::code(&tag.name))
        };
        let gap = (!tag.docs.is_empty()).then_some("");
        let lines = [first.as_str()]
            .into_iter()
            .chain(gap)
            .chain(tag.docs.0.iter().map(String::as_str));
        let lines = lines.map(|line| {
            if line.is_empty() {
                String::new()
            } else {
                format!(" {line}")
            }
        });
        quote!(#(#![doc = #lines])*)
    });
    imports.code(quote!(#head #items))
}

/// The types that an operation puts into the file.
fn names(operation: &Operation) -> Vec<&str> {
    let mut names = vec![operation.request.as_str()];
    names.extend(operation.headers_type());
    for outcome in [&operation.success, &operation.failure] {
        if let OutcomeKind::Enum(name) = &outcome.kind {
            names.push(name);
        }
    }
    names
}
