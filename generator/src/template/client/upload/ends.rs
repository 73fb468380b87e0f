//! What the calls of an upload fail with.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::super::outcome;
use crate::contract::{Contract, Operation, OutcomeKind, Upload, UploadCall};
use crate::template::imports::Imports;

/// How calls are sent, and what they fail with.
pub(super) struct Ends<'c> {
    contract: &'c Contract,
    /// `Error<ErrorBody>`
    pub(super) error: TokenStream,
    /// `ErrorBody`
    pub(super) details: TokenStream,
    /// What makes that of a call's own error.
    convert: TokenStream,
}

impl<'c> Ends<'c> {
    /// The details that all calls have in common; nothing where they differ.
    pub(super) fn of(upload: &Upload, contract: &'c Contract, imports: &mut Imports<'_>) -> Self {
        let error = imports.item("crate::runtime::Error");
        let (details, convert) = match failure(upload, contract) {
            Some(OutcomeKind::Single(content)) => (
                outcome::received(content, false, imports),
                TokenStream::new(),
            ),
            Some(_) => (quote!(()), TokenStream::new()),
            None => (quote!(()), quote!(.map_err(|error| error.map(drop)))),
        };
        Self {
            contract,
            error: quote!(#error<#details>),
            details,
            convert,
        }
    }

    pub(super) fn operation(&self, call: &UploadCall) -> &'c Operation {
        &self.contract.operations[call.operation]
    }

    /// A call with `body`, up to its answer.
    pub(super) fn sent(&self, call: &UploadCall) -> TokenStream {
        let name = format_ident!("{}", self.operation(call).name);
        let convert = &self.convert;
        quote!(self.client.#name(body).send().await #convert?)
    }
}

/// What all calls fail with, where that is the same.
pub(crate) fn failure<'c>(upload: &Upload, contract: &'c Contract) -> Option<&'c OutcomeKind> {
    let mut failures = upload
        .calls()
        .map(|call| &contract.operations[call.operation].failure.kind);
    let first = failures.next()?;
    (same(first, first) && failures.all(|other| same(other, first))).then_some(first)
}

fn same(one: &OutcomeKind, other: &OutcomeKind) -> bool {
    match (one, other) {
        (OutcomeKind::Empty, OutcomeKind::Empty) => true,
        (OutcomeKind::Single(one), OutcomeKind::Single(other)) => {
            one.typed.ty == other.typed.ty && one.codec == other.codec
        }
        _ => false,
    }
}
