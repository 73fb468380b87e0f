//! Dispatch: how a union is read. The JSON type chooses the arm; in it, guards go from the narrow
//! to the wide, and what no branch takes stays in the unknown variant.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::claims::{Claim, Guard, Json, claims};
use super::{other, shapes};
use crate::contract::{Contract, ModelKind, Type, Union};
use crate::template::imports::Imports;

/// `impl Deserialize` of a union.
pub(super) fn reader(name: &Ident, union: &Union, imports: &mut Imports<'_>) -> TokenStream {
    let (deserialize, deserializer) = (
        imports.item("serde::Deserialize"),
        imports.item("serde::Deserializer"),
    );
    let value = imports.item("serde_json::Value");
    let claims = claims(imports.contract(), union);
    let mut arms = Vec::new();
    let mut all = true;
    let has_other = other::variant(union).is_some();
    for json in Json::ALL {
        let mine: Vec<&Claim<'_>> = claims.iter().filter(|claim| claim.json == json).collect();
        let taken = if json == Json::Object {
            object_arm(union, &mine, imports)
                .map(|arm| arms.push(arm))
                .is_some()
        } else {
            plain_arms(json, &mine, imports, &mut arms)
        };
        all &= taken || (mine.is_empty() && has_other);
    }
    if let Some(arm) = other::arm(union, &claims, imports) {
        arms.push(arm);
    }
    let rest = (!all).then(|| quote!(_ => None,));
    let unknown = format_ident!("{}", union.unknown);
    quote! {
        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = #value::deserialize(deserializer)?;
                let branch = match &value {
                    #(#arms)*
                    #rest
                };
                Ok(branch.unwrap_or(Self::#unknown(value)))
            }
        }
    }
}

/// The arms of a JSON type other than object; whether one of them takes all that is left.
fn plain_arms(
    json: Json,
    claims: &[&Claim<'_>],
    imports: &mut Imports<'_>,
    arms: &mut Vec<TokenStream>,
) -> bool {
    let value = imports.item("serde_json::Value");
    let (guarded, open): (Vec<&Claim<'_>>, Vec<_>) = claims
        .iter()
        .copied()
        .partition(|claim| claim.guard != Guard::None);
    let types = guarded.iter().filter(|claim| !claim.constant).count();
    // The only type among strings is read leniently: a date that is none is still meant as one.
    let lenient = |claim: &Claim<'_>| {
        types == 1 && open.is_empty() && !claim.constant && json == Json::String
    };
    let mut closed = false;
    for (index, claim) in guarded.iter().enumerate() {
        closed |= lenient(claim);
        let is_integer = |claim: &&Claim<'_>| matches!(claim.guard, Guard::Integer);
        let body = if is_integer(claim) {
            // One arm for integers of all widths: the first that holds the number.
            if guarded.iter().take(index).any(is_integer) {
                continue;
            }
            let attempts = guarded.iter().copied().filter(is_integer);
            first_of(attempts.map(|claim| body(claim, imports)).collect())
        } else {
            body(claim, imports)
        };
        let (held, guard) = if lenient(claim) {
            (json.any(), None)
        } else {
            guard(json, &claim.guard, imports)
        };
        let guard = guard.map(|guard| quote!(if #guard));
        arms.push(quote!(#value::#held #guard => #body,));
    }
    let patterns = guarded
        .iter()
        .filter(|claim| matches!(claim.guard, Guard::Pattern(_)))
        .count();
    // `null`, or `true` and `false`: nothing of this type is left for another arm.
    if patterns == json.values() {
        return true;
    }
    if open.is_empty() {
        return closed;
    }
    let held = json.any();
    let body = first_of(open.iter().map(|claim| body(claim, imports)).collect());
    arms.push(quote!(#value::#held => #body,));
    true
}

/// Attempts one after the other.
fn first_of(attempts: Vec<TokenStream>) -> TokenStream {
    let mut attempts = attempts.into_iter();
    let Some(first) = attempts.next() else {
        return quote!(None);
    };
    quote!(#first #(.or_else(|| #attempts))*)
}

fn body(claim: &Claim<'_>, imports: &mut Imports<'_>) -> TokenStream {
    let name = format_ident!("{}", claim.variant.name);
    if claim.constant {
        return quote!(Some(Self::#name));
    }
    let union = imports.runtime("union");
    match longest(claim, imports.contract()) {
        Some(most) => quote!(#union::items(&value, #most, Self::#name)),
        None => quote!(#union::read(&value, Self::#name)),
    }
}

/// The number of places of a tuple that allows no further items: a longer array is not meant.
fn longest(claim: &Claim<'_>, contract: &Contract) -> Option<Literal> {
    let Some(Type::Model(id)) = claim.ty else {
        return None;
    };
    match &contract.model(*id).kind {
        ModelKind::Tuple(places, None) => Some(Literal::usize_unsuffixed(places.len())),
        _ => None,
    }
}

/// Pattern and guard of an arm.
fn guard(
    json: Json,
    guard: &Guard,
    imports: &mut Imports<'_>,
) -> (TokenStream, Option<TokenStream>) {
    match guard {
        Guard::None => (json.any(), None),
        Guard::Pattern(pattern) => (pattern.clone(), None),
        Guard::Text(text) => (quote!(String(text)), Some(quote!(text == #text))),
        Guard::Constant(text) => {
            let runtime = imports.runtime("enumeration");
            (json.any(), Some(quote!(#runtime::is(&value, #text))))
        }
        Guard::KnownText(id) => {
            let model = imports.model(*id);
            (
                quote!(String(text)),
                Some(quote!(#model::known(text).is_some())),
            )
        }
        Guard::KnownInteger(id) => {
            let model = imports.model(*id);
            let known = quote!(number.as_i64().and_then(#model::known).is_some());
            (quote!(Number(number)), Some(known))
        }
        Guard::KnownNumber(id) => {
            let model = imports.model(*id);
            let known = quote!(#model::known(&number.clone().into()).is_some());
            (quote!(Number(number)), Some(known))
        }
        Guard::KnownValue(id) => {
            let model = imports.model(*id);
            (json.any(), Some(quote!(#model::known(&value).is_some())))
        }
        Guard::Fits(kind) => {
            let kind = imports.runtime(crate::template::ty::text(*kind));
            (quote!(String(text)), Some(quote!(#kind::fits(text))))
        }
        Guard::Integer => {
            let union = imports.runtime("union");
            (
                quote!(Number(number)),
                Some(quote!(#union::is_integer(number))),
            )
        }
    }
}

/// The arm of objects: by discriminator, else by shape, else by what is left.
fn object_arm(
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
