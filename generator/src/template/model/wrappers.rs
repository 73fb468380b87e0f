//! Wrappers: aliases, newtypes and tuples.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::checks::Checks;
use super::type_docs;
use crate::contract::{Model, Rule, Typed};
use crate::template::imports::Imports;
use crate::template::ty;

/// `pub type Name = T;`
pub(super) fn alias(model: &Model, typed: &Typed, imports: &mut Imports<'_>) -> TokenStream {
    let (about, name) = (type_docs(model), format_ident!("{}", model.name));
    let ty = ty::rust(&typed.ty, imports);
    quote!(#about pub type #name = #ty;)
}

/// `pub struct Name(pub T);`
pub(super) fn newtype(
    model: &Model,
    typed: &Typed,
    checks: &Checks<'_>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let (about, name) = (type_docs(model), format_ident!("{}", model.name));
    let ty = ty::rust(&typed.ty, imports);
    let check = checks.wrapper(model, std::iter::once((0, typed)), None, imports);
    quote! {
        #about
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct #name(pub #ty);
        crate::runtime::newtype! { #name(#ty) }
        #check
    }
}

/// How many items an array must have: the places after them may be left out.
pub(crate) fn required(model: &Model) -> usize {
    let least = model.rules.iter().find_map(|rule| match rule {
        Rule::MinItems(n) => usize::try_from(*n).ok(),
        _ => None,
    });
    least.unwrap_or_default()
}

/// `pub struct Name(pub A, pub Option<B>, pub Vec<C>);`
pub(super) fn tuple(
    model: &Model,
    places: &[Typed],
    rest: Option<&Typed>,
    checks: &Checks<'_>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let (about, name) = (type_docs(model), format_ident!("{}", model.name));
    let required = required(model).min(places.len());
    let mut types: Vec<_> = places
        .iter()
        .enumerate()
        .map(|(index, typed)| {
            let ty = ty::rust(&typed.ty, imports);
            if index < required {
                ty
            } else {
                quote!(Option<#ty>)
            }
        })
        .collect();
    if let Some(rest) = rest {
        let item = ty::rust(&rest.ty, imports);
        types.push(quote!(Vec<#item>));
    }
    let always = (0..required).map(Literal::usize_unsuffixed);
    let maybe = (required..places.len()).map(Literal::usize_unsuffixed);
    let last = rest.map(|_| Literal::usize_unsuffixed(places.len()));
    let check = checks.wrapper(
        model,
        places.iter().enumerate(),
        rest.map(|rest| (places.len(), rest)),
        imports,
    );
    quote! {
        #about
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct #name(#(pub #types),*);
        crate::runtime::tuple! {
            #name { [#(#always),*], [#(#maybe),*], [#last], }
        }
        #check
    }
}
