//! Servers: the rows that the runtime reads, the enum to choose from, and the setters of variables.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::contract::{Contract, Server, ServerVariable};
use crate::template::docs;

/// Where calls go that have no servers of their own: absolute servers only. A contract that leaves
/// them to its operations has the first of those.
pub(super) fn usual(contract: &Contract) -> Vec<&Server> {
    let usual = absolute(&contract.servers);
    if !usual.is_empty() {
        return usual;
    }
    let own: Option<Vec<_>> = contract
        .operations
        .iter()
        .map(|operation| absolute(&operation.servers).first().copied())
        .collect();
    own.unwrap_or_default().into_iter().take(1).collect()
}

fn absolute(servers: &[Server]) -> Vec<&Server> {
    servers.iter().filter(|server| server.absolute).collect()
}

/// A row of the runtime's; `ty` is its type.
pub(super) fn row(server: &Server, ty: &TokenStream) -> TokenStream {
    let url = &server.url;
    let defaults: Vec<_> = server
        .variables
        .iter()
        .filter_map(|variable| {
            let (name, value) = (&variable.wire, variable.default.as_ref()?);
            Some(quote!((#name, #value)))
        })
        .collect();
    if server.has_places() {
        quote!(#ty::with(#url, &[#(#defaults),*]))
    } else {
        quote!(#ty::at(#url))
    }
}

/// The servers that a caller can choose from, where some calls have several: one a URL.
pub(crate) fn choice(contract: &Contract) -> Vec<&Server> {
    let lists = contract
        .operations
        .iter()
        .map(|operation| &operation.servers);
    let lists = std::iter::once(&contract.servers).chain(lists);
    let mut found: Vec<&Server> = Vec::new();
    for server in lists
        .map(|list| absolute(list))
        .filter(|list| list.len() > 1)
        .flatten()
    {
        if found.iter().all(|other| other.url != server.url) {
            found.push(server);
        }
    }
    if found.len() > 1 { found } else { Vec::new() }
}

/// The enum of servers.
pub(super) fn items(contract: &Contract) -> TokenStream {
    let choice = choice(contract);
    if choice.is_empty() {
        return TokenStream::new();
    }
    let variants = choice.iter().map(|server| {
        let name = format_ident!("{}", server.variant);
        let lines = docs::with(&server.docs, &[format!("{}.", docs::code(&server.url))]);
        quote!(#lines #name,)
    });
    let urls = choice.iter().map(|server| {
        let (name, url) = (format_ident!("{}", server.variant), &server.url);
        quote!(Self::#name => #url,)
    });
    quote! {
        #[doc = " Where calls can go."]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Server {
            #(#variants)*
        }

        impl Server {
            #[doc = " Its URL as the contract writes it."]
            pub const fn url(self) -> &'static str {
                match self {
                    #(#urls)*
                }
            }
        }
    }
}

/// The setters of the server and of its variables.
pub(super) fn setters(contract: &Contract) -> TokenStream {
    let server = (!choice(contract).is_empty()).then(|| {
        quote! {
            #[doc = " Sends each call to this server, where the contract names it for the call;"]
            #[doc = " other calls go to the first that it names for them."]
            #[must_use]
            pub fn server(self, server: Server) -> Self {
                self.put_server(server.url())
            }
        }
    });
    let variables = variables(contract)
        .into_values()
        .map(|variables| setter(&variables));
    quote!(#server #(#variables)*)
}

/// The variables of servers that calls can go to, by setter; the same one may stand in several.
pub(crate) fn variables(contract: &Contract) -> BTreeMap<&str, Vec<&ServerVariable>> {
    let own = contract.operations.iter().flat_map(|it| &it.servers);
    // A relative URL of the contract is part of the base URL that the caller has to give.
    let usual = usual(contract);
    let mut found: BTreeMap<&str, Vec<&ServerVariable>> = BTreeMap::new();
    for server in usual.into_iter().chain(own) {
        for variable in &server.variables {
            found.entry(&variable.name).or_default().push(variable);
        }
    }
    found
}

fn setter(variables: &[&ServerVariable]) -> TokenStream {
    let Some(first) = variables.first() else {
        return TokenStream::new();
    };
    let (name, wire) = (format_ident!("{}", first.name), &first.wire);
    let mut values: Vec<&str> = Vec::new();
    for value in variables.iter().flat_map(|variable| &variable.values) {
        if !values.contains(&value.as_str()) {
            values.push(value);
        }
    }
    // What one server takes as it is, the setter cannot refuse.
    let open = variables.iter().any(|variable| variable.values.is_empty());
    if open {
        values.clear();
    }
    let mut lines = vec![format!(
        "The variable {} of the servers' URLs",
        docs::code(wire)
    )];
    if let Some(line) = lines.first_mut() {
        match &first.default {
            Some(value) => line.push_str(&format!("; {} by default.", docs::code(value))),
            None => line.push_str(", which has no default."),
        }
    }
    if !first.docs.is_empty() {
        lines.push(String::new());
        lines.extend(first.docs.0.iter().cloned());
    }
    if !values.is_empty() {
        let listed: Vec<_> = values.iter().map(|value| docs::code(value)).collect();
        lines.push(String::new());
        lines.push(format!(
            "One of {}: `build` refuses others.",
            listed.join(", ")
        ));
    }
    let lines = docs::attributes(lines.iter().map(String::as_str));
    quote! {
        #lines
        #[must_use]
        pub fn #name(self, value: impl Into<String>) -> Self {
            self.put_variable(#wire, &[#(#values),*], value.into())
        }
    }
}
