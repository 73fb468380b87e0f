//! Security schemes: the table the runtime reads, and the setters of the builder.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::oauth;
use crate::contract::{ApiKeyPlace, Contract, SchemeKind, SecurityScheme};
use crate::template::docs;

/// A row of the table.
pub(super) fn constant(scheme: &SecurityScheme) -> TokenStream {
    let id = &scheme.id;
    let kind = match &scheme.kind {
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Header,
            wire,
        } => quote!(Header(#wire)),
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Query,
            wire,
        } => quote!(Query(#wire)),
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Cookie,
            wire,
        } => quote!(Cookie(#wire)),
        SchemeKind::Basic => quote!(Authorization("Basic")),
        SchemeKind::Bearer | SchemeKind::OAuth(_) => quote!(Authorization("Bearer")),
        SchemeKind::Http { scheme } => quote!(Authorization(#scheme)),
        SchemeKind::MutualTls => quote!(MutualTls),
    };
    quote!(runtime::Scheme { id: #id, kind: &runtime::scheme::#kind })
}

/// One setter a scheme that takes a credential.
pub(super) fn setters(contract: &Contract) -> TokenStream {
    let setters: Vec<_> = contract
        .schemes
        .iter()
        .enumerate()
        .flat_map(|(index, scheme)| [setter(index, scheme), oauth::setter(index, scheme)])
        .flatten()
        .collect();
    quote!(#(#setters)*)
}

fn setter(index: usize, scheme: &SecurityScheme) -> Option<TokenStream> {
    let place = Literal::usize_unsuffixed(index);
    let setter = format_ident!("{}", scheme.setter);
    let (first, argument) = match &scheme.kind {
        SchemeKind::ApiKey { place, wire } => {
            let place = match place {
                ApiKeyPlace::Header => "header",
                ApiKeyPlace::Query => "query parameter",
                ApiKeyPlace::Cookie => "cookie",
            };
            (
                format!("The key of the {place} {}.", docs::code(wire)),
                format_ident!("key"),
            )
        }
        SchemeKind::Basic => (
            "The user and the password.".to_owned(),
            format_ident!("user"),
        ),
        SchemeKind::Bearer => ("The bearer token.".to_owned(), format_ident!("token")),
        SchemeKind::OAuth(flows) => (oauth::token_docs(flows), format_ident!("token")),
        SchemeKind::Http { scheme } => {
            let text = format!(
                "What stands behind {} in `Authorization`.",
                docs::code(scheme)
            );
            (text, format_ident!("credential"))
        }
        SchemeKind::MutualTls => return None,
    };
    let mut lines = vec![first];
    if !scheme.docs.is_empty() {
        lines.push(String::new());
        lines.extend(scheme.docs.0.iter().cloned());
    }
    lines.extend([
        String::new(),
        format!("Security scheme {}.", docs::code(&scheme.id)),
    ]);
    let lines = docs::attributes(lines.iter().map(String::as_str));
    Some(if scheme.kind == SchemeKind::Basic {
        quote! {
            #lines
            #[must_use]
            pub fn #setter(self, user: &str, password: &str) -> Self {
                self.put_basic(#place, user, password)
            }
        }
    } else {
        quote! {
            #lines
            #[must_use]
            pub fn #setter(self, #argument: impl Into<String>) -> Self {
                self.put_credential(#place, #argument.into())
            }
        }
    })
}
