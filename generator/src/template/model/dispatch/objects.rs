//! Dispatch among the branches that are objects: by the discriminator's value, else by shape.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{body, first_of};
use crate::contract::{Contract, Union};
use crate::template::imports::Imports;
use crate::template::model::claims::Claim;
use crate::template::model::shapes;

/// The arm of objects: by discriminator, else by shape, else by what is left.
pub(super) fn arm(
    union: &Union,
    claims: &[&Claim<'_>],
    imports: &mut Imports<'_>,
) -> Option<TokenStream> {
    let value = imports.item("serde_json::Value");
    let contract = imports.contract();
    let tagged = |claim: &Claim<'_>| union.tag.is_some() && !claim.variant.tags.is_empty();
    let by_tag: Vec<_> = claims
        .iter()
        .copied()
        .filter(|claim| tagged(claim))
        .collect();
    let others: Vec<_> = claims
        .iter()
        .copied()
        .filter(|claim| !tagged(claim))
        .collect();
    let other = untagged(contract, &others, imports);
    let Some(tag) = union.tag.as_ref().filter(|_| !by_tag.is_empty()) else {
        let (fields, body) = other?;
        let held = if fields { quote!(fields) } else { quote!(_) };
        return Some(quote!(#value::Object(#held) => #body,));
    };
    let arms: Vec<_> = by_values(&by_tag)
        .into_iter()
        .map(|(values, claims)| {
            let body = match claims.as_slice() {
                [only] => body(only, imports),
                // Several branches share the value: their shapes decide.
                several => untagged(contract, several, imports)
                    .map_or_else(|| quote!(None), |(_, body)| body),
            };
            quote!(Some(#(#values)|*) => #body,)
        })
        .collect();
    let other = other.map_or_else(|| quote!(None), |(_, body)| body);
    let runtime = imports.runtime("union");
    Some(quote! {
        #value::Object(fields) => match #runtime::tag(fields, #tag) {
            #(#arms)*
            _ => #other,
        },
    })
}

/// The values of the discriminator, each once, with the branches it leads to. Values of one branch
/// stand together.
fn by_values<'a, 'c>(claims: &[&'a Claim<'c>]) -> Vec<(Vec<&'a str>, Vec<&'a Claim<'c>>)> {
    let mut found: Vec<(Vec<&str>, Vec<&Claim<'_>>)> = Vec::new();
    let mut seen = BTreeSet::new();
    for value in claims.iter().flat_map(|claim| &claim.variant.tags) {
        if !seen.insert(value.as_str()) {
            continue;
        }
        let named = |claim: &&&Claim<'_>| claim.variant.tags.contains(value);
        let led: Vec<_> = claims.iter().filter(named).copied().collect();
        let same = |(_, others): &&mut (Vec<&str>, Vec<&Claim<'_>>)| {
            others.len() == led.len() && others.iter().zip(&led).all(|(a, b)| std::ptr::eq(*a, *b))
        };
        match found.iter_mut().find(same) {
            Some((values, _)) => values.push(value),
            None => found.push((vec![value], led)),
        }
    }
    found
}

/// The attempts at objects without a tag, and whether they look at the fields.
fn untagged(
    contract: &Contract,
    claims: &[&Claim<'_>],
    imports: &mut Imports<'_>,
) -> Option<(bool, TokenStream)> {
    let shaped: Vec<_> = claims
        .iter()
        .copied()
        .filter_map(|claim| shapes::of(contract, claim, imports).map(|shape| (claim, shape)))
        .collect();
    let wide: Vec<_> = claims
        .iter()
        .copied()
        .filter(|claim| {
            !shaped
                .iter()
                .any(|(shaped, _)| std::ptr::eq(*shaped, *claim))
        })
        .map(|claim| body(claim, imports))
        .collect();
    // One shape alone needs no comparison, unless something wider stands beside it.
    if let ([(claim, _)], []) = (shaped.as_slice(), wide.as_slice()) {
        return Some((false, body(claim, imports)));
    }
    if shaped.is_empty() {
        return (!wide.is_empty()).then(|| (false, first_of(wide)));
    }
    let runtime = imports.runtime("union");
    let bodies: Vec<_> = shaped
        .iter()
        .map(|(claim, _)| body(claim, imports))
        .collect();
    let shapes = shaped.iter().map(|(_, shape)| shape);
    let numbers = (0..bodies.len()).map(Literal::usize_unsuffixed);
    Some((
        true,
        quote! {{
            const SHAPES: &[#runtime::Shape] = &[#(#shapes),*];
            #runtime::object(fields, SHAPES, |shape| match shape {
                #(#numbers => #bodies,)*
                _ => None,
            })
            #(.or_else(|| #wide))*
        }},
    ))
}
