//! Dispatch: how a union is read. The JSON type chooses the arm; in it, guards go from the narrow
//! to the wide, and what no branch takes stays in the unknown variant.

mod objects;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::claims::{Claim, Guard, Json, claims};
use super::other;
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
            objects::arm(union, &mine, imports)
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
    // The choice is no generic code: rustc makes it once, here, and not again for each way in which
    // a user of the crate reads JSON, where types in types soon are too many for it.
    quote! {
        impl #name {
            #[inline]
            fn read(value: #value) -> Self {
                let branch = match &value {
                    #(#arms)*
                    #rest
                };
                branch.unwrap_or(Self::#unknown(value))
            }
        }

        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #value::deserialize(deserializer).map(Self::read)
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
