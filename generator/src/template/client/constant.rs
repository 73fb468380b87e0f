//! The constant of an operation: what the runtime needs to know about it.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{answer, oauth, server};
use crate::contract::{Content, HttpMethod, Operation, PathPart, Retries};
use crate::template::imports::Imports;

/// The constant.
pub(super) fn constant(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let ty = imports.item("crate::runtime::Operation");
    let name = format_ident!("{}", operation.constant);
    let (id, method) = (&operation.id, operation.method.as_str());
    let path = path(operation);
    let query = operation.fixed_query.as_deref();
    let query = query.filter(|text| !text.is_empty());
    let query = query.map(|query| quote!(query: #query,));
    let accept = accept(operation);
    let combinations = operation.security.iter().map(|combination| {
        let places = combination
            .iter()
            .map(|requirement| Literal::usize_unsuffixed(requirement.scheme));
        quote!(&[#(#places),*])
    });
    let security = (combinations.len() > 0).then(|| quote!(security: &[#(#combinations),*],));
    let servers = servers(operation, imports);
    let idempotent = is_idempotent(&operation.method).then(|| quote!(idempotent: true,));
    let key = operation.idempotency_key.as_ref();
    let key = key.map(|header| quote!(idempotency_key: Some(#header),));
    let retries = operation
        .retries
        .as_ref()
        .map(|said| retries(said, imports));
    let unread = unread(operation);
    let tokens = oauth::has_tokens(operation, imports.contract());
    let tokens = tokens.then(|| quote!(tokens: true,));
    quote! {
        static #name: #ty = #ty {
            id: #id,
            method: #method,
            path: #path,
            #query
            accept: #accept,
            #security
            #servers
            #idempotent
            #key
            #retries
            #unread
            #tokens
            ..#ty::PLAIN
        };
    }
}

/// The servers of its own.
fn servers(operation: &Operation, imports: &mut Imports<'_>) -> Option<TokenStream> {
    if operation.servers.is_empty() {
        return None;
    }
    let ty = imports.item("crate::runtime::Server");
    let ty = quote!(#ty);
    let rows = operation.servers.iter().map(|row| server::row(row, &ty));
    Some(quote!(servers: &[#(#rows),*],))
}

/// What the contract says about sending it again.
fn retries(said: &Retries, imports: &mut Imports<'_>) -> TokenStream {
    if said.most.is_none() && said.statuses.is_none() {
        return TokenStream::new();
    }
    let ty = imports.item("crate::runtime::Retries");
    if said.most == Some(0) {
        return quote!(retries: #ty::NEVER,);
    }
    let most = said.most.map(Literal::u32_unsuffixed);
    let most = most.map(|most| quote!(most: Some(#most),));
    let statuses = said.statuses.as_ref().map(|statuses| {
        let statuses = statuses.iter().copied().map(Literal::u16_unsuffixed);
        quote!(statuses: &[#(#statuses),*],)
    });
    let whole = most.is_some() && statuses.is_some();
    let rest = (!whole).then(|| quote!(..#ty::DEFAULT));
    quote!(retries: #ty { #most #statuses #rest },)
}

/// Statuses whose answers the call does not read to their end. What cannot have a body has nothing
/// that could break off.
fn unread(operation: &Operation) -> Option<TokenStream> {
    let statuses = answer::unread(operation)?;
    let rows = statuses.ranges();
    Some(quote!(unread: &[#(#rows),*],))
}

/// The path with every parameter by its name on the wire.
fn path(operation: &Operation) -> String {
    let text = |part: &PathPart| match part {
        PathPart::Literal(text) => text.clone(),
        PathPart::Parameter(index) => {
            let name = operation
                .parameters
                .get(*index)
                .map_or("", |parameter| &parameter.wire);
            format!("{{{name}}}")
        }
    };
    operation.parts.iter().map(text).collect()
}

/// The media types of the answers, each once, success first.
fn accept(operation: &Operation) -> String {
    let mut media: Vec<&str> = Vec::new();
    for case in operation
        .success
        .cases
        .iter()
        .chain(&operation.failure.cases)
    {
        for one in case.content.iter().flat_map(Content::media_types) {
            if !media.contains(&one) {
                media.push(one);
            }
        }
    }
    media.join(", ")
}

/// RFC 9110, section 9.2.2.
fn is_idempotent(method: &HttpMethod) -> bool {
    match method {
        HttpMethod::Get
        | HttpMethod::Put
        | HttpMethod::Delete
        | HttpMethod::Options
        | HttpMethod::Head
        | HttpMethod::Trace => true,
        HttpMethod::Post | HttpMethod::Patch => false,
        HttpMethod::Other(token) => token == "QUERY",
    }
}
