//! `client/mock.rs`: what a server for tests has to know of the contract.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::outcome::{Reader, reader};
use crate::contract::{Case, Contract, Operation, Outcome, OutcomeKind, StatusMatch};

/// The whole file.
pub(super) fn file(contract: &Contract) -> TokenStream {
    let operations = contract.operations.iter().map(declared);
    let outcomes = contract.operations.iter().flat_map(|operation| {
        let success = answers(&operation.success, true);
        success
            .into_iter()
            .chain(answers(&operation.failure, false))
    });
    let mut names: Vec<_> = contract
        .operations
        .iter()
        .flat_map(|operation| [&operation.success.kind, &operation.failure.kind])
        .filter_map(|kind| match kind {
            OutcomeKind::Enum(name) => Some(name),
            _ => None,
        })
        .collect();
    let client = "Client".to_owned();
    names.push(&client);
    names.sort_unstable();
    let names: Vec<_> = names.iter().map(|name| format_ident!("{name}")).collect();
    let uses = match names.as_slice() {
        [client] => quote!(use super::#client;),
        names => quote!(use super::{#(#names),*};),
    };
    quote! {
        #![doc = " A server for tests, with feature `mock`."]

        #uses

        #[doc = " Answers the calls of [`Client`]s in tests."]
        pub type MockServer = crate::runtime::mock::MockServer<Client>;

        crate::runtime::mock::declared! { Client { #(#operations,)* } }

        #(#outcomes)*
    }
}

/// The statuses of an operation, those with one media type together.
fn declared(operation: &Operation) -> TokenStream {
    let mut answers: Vec<(&str, Vec<String>)> = Vec::new();
    for case in operation
        .success
        .cases
        .iter()
        .chain(&operation.failure.cases)
    {
        let (status, media) = (status(case.status), media(case));
        match answers.iter_mut().find(|(other, _)| *other == media) {
            Some((_, statuses)) if statuses.contains(&status) => {}
            Some((_, statuses)) => statuses.push(status),
            None => answers.push((media, vec![status])),
        }
    }
    let id = &operation.id;
    let answers = answers
        .iter()
        .map(|(media, statuses)| said(&statuses.join(" "), media));
    quote!(#id = #(#answers)*)
}

/// An enum of answers, and a row for each variant whose content can be given as it is.
fn answers(outcome: &Outcome, success: bool) -> Option<TokenStream> {
    let OutcomeKind::Enum(name) = &outcome.kind else {
        return None;
    };
    let given = |case: &&Case| match case.content.as_ref().map(reader) {
        Some(Reader::Items(_)) => false,
        Some(Reader::Bytes) => success,
        _ => true,
    };
    let rows = outcome.cases.iter().filter(given).map(|case| {
        let variant = format_ident!("{}", case.variant);
        let held = case.content.as_ref().map(|_| quote!((it)));
        let answer = said(&status(case.status), media(case));
        quote!(#variant #held = #answer)
    });
    let name = format_ident!("{name}");
    Some(quote!(
        crate::runtime::mock::answers! { #name { #(#rows,)* } }
    ))
}

/// Statuses and their media type in one.
fn said(statuses: &str, media: &str) -> String {
    format!("{statuses} {media}").trim_end().to_owned()
}

/// As the contract has it.
fn status(status: StatusMatch) -> String {
    match status {
        StatusMatch::Exact(code) => code.to_string(),
        StatusMatch::Range(hundreds) => format!("{hundreds}XX"),
        StatusMatch::Default => "default".to_owned(),
    }
}

fn media(case: &Case) -> &str {
    case.content.as_ref().map_or("", |content| &content.media)
}
