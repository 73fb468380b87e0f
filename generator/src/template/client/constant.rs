//! The constant of an operation: what the runtime needs to know about it.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::server;
use crate::contract::{Content, HttpMethod, Operation, PathPart};
use crate::template::imports::Imports;

/// The constant.
pub(super) fn constant(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    let ty = imports.item("crate::runtime::Operation");
    let name = format_ident!("{}", operation.constant);
    let (id, method) = (&operation.id, operation.method.as_str());
    let path = path(operation);
    let query = operation.fixed_query.as_deref().unwrap_or_default();
    let accept = accept(operation);
    let security = operation.security.iter().map(|combination| {
        let places = combination
            .iter()
            .map(|requirement| Literal::usize_unsuffixed(requirement.scheme));
        quote!(&[#(#places),*])
    });
    let servers = servers(operation, imports);
    let idempotent = is_idempotent(&operation.method);
    quote! {
        static #name: #ty = #ty {
            id: #id,
            method: #method,
            path: #path,
            query: #query,
            accept: #accept,
            security: &[#(#security),*],
            servers: #servers,
            idempotent: #idempotent,
        };
    }
}

/// The servers of its own.
fn servers(operation: &Operation, imports: &mut Imports<'_>) -> TokenStream {
    if operation.servers.is_empty() {
        return quote!(&[]);
    }
    let ty = imports.item("crate::runtime::Server");
    let ty = quote!(#ty);
    let rows = operation.servers.iter().map(|row| server::row(row, &ty));
    quote!(&[#(#rows),*])
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
