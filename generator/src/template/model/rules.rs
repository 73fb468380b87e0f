//! Rules: the calls that check one value.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Number;

use crate::contract::{Rule, Type};

/// A value in an emitted check.
#[derive(Clone, Debug)]
pub(super) struct Value {
    /// The place: `self.name`, or the variable of a loop.
    pub(super) place: TokenStream,
    /// Whether it is a reference already.
    pub(super) borrowed: bool,
}

impl Value {
    /// A place that a value stands in.
    pub(super) fn owned(place: TokenStream) -> Self {
        Self {
            place,
            borrowed: false,
        }
    }

    /// A variable that holds a reference.
    pub(super) fn borrowed(place: TokenStream) -> Self {
        Self {
            place,
            borrowed: true,
        }
    }

    /// As a reference.
    pub(super) fn by_ref(&self) -> TokenStream {
        let place = &self.place;
        if self.borrowed {
            quote!(#place)
        } else {
            quote!(&#place)
        }
    }
}

/// The call for a rule, where the rule is about this type at all. `pattern` gives the static of a
/// regular expression.
pub(super) fn call(
    rule: &Rule,
    ty: &Type,
    value: &Value,
    at: &TokenStream,
    pattern: &mut dyn FnMut(&str) -> TokenStream,
) -> Option<TokenStream> {
    let place = &value.place;
    let text = match ty {
        Type::String => Some(value.by_ref()),
        Type::Text(_) => Some(quote!(#place.as_str())),
        _ => None,
    };
    let number = match ty {
        Type::Integer(_) => Some(place.clone()),
        Type::Number => Some(value.by_ref()),
        _ => None,
    };
    let number = number.as_ref();
    let list = matches!(ty, Type::List(_)).then_some(place);
    let map = matches!(ty, Type::Map(_)).then_some(place);

    match rule {
        Rule::MinLength(n) => counted(quote!(min_length), text, *n, at),
        Rule::MaxLength(n) => counted(quote!(max_length), text, *n, at),
        Rule::Pattern(source) => text.map(|text| {
            let pattern = pattern(source);
            quote!(found.pattern(#at, #text, &#pattern);)
        }),
        Rule::Minimum(n) => bounded(quote!(minimum), number, n, at),
        Rule::Maximum(n) => bounded(quote!(maximum), number, n, at),
        Rule::ExclusiveMinimum(n) => bounded(quote!(above), number, n, at),
        Rule::ExclusiveMaximum(n) => bounded(quote!(below), number, n, at),
        Rule::MultipleOf(n) => bounded(quote!(multiple_of), number, n, at),
        Rule::MinItems(n) => counted(
            quote!(min_items),
            list.map(|list| quote!(#list.len())),
            *n,
            at,
        ),
        Rule::MaxItems(n) => counted(
            quote!(max_items),
            list.map(|list| quote!(#list.len())),
            *n,
            at,
        ),
        Rule::UniqueItems => list.map(|_| {
            let items = value.by_ref();
            quote!(found.unique_items(#at, #items);)
        }),
        Rule::Schema(keyword, schema) => {
            let value = value.by_ref();
            Some(quote!(found.schema(#at, #value, #keyword, #schema);))
        }
        Rule::Never => Some(quote!(found.never(#at);)),
        Rule::Names(source) => map.map(|map| {
            let (map, pattern) = (quote!(#map), pattern(source));
            quote!(found.names(#at, #map.keys(), &#pattern);)
        }),
        Rule::MinProperties(n) => counted(
            quote!(min_properties),
            map.map(|map| quote!(#map.len())),
            *n,
            at,
        ),
        Rule::MaxProperties(n) => counted(
            quote!(max_properties),
            map.map(|map| quote!(#map.len())),
            *n,
            at,
        ),
    }
}

fn counted(
    method: TokenStream,
    value: Option<TokenStream>,
    bound: u64,
    at: &TokenStream,
) -> Option<TokenStream> {
    let value = value?;
    // Nothing that fits into memory is longer than this.
    let bound = Literal::u64_unsuffixed(bound.min(u64::from(u32::MAX)));
    Some(quote!(found.#method(#at, #value, #bound);))
}

fn bounded(
    method: TokenStream,
    value: Option<&TokenStream>,
    bound: &Number,
    at: &TokenStream,
) -> Option<TokenStream> {
    let (value, bound) = (value?, numeral(bound)?);
    Some(quote!(found.#method(#at, #value, #bound);))
}

/// A number of the contract as a literal of a type that holds it.
fn numeral(number: &Number) -> Option<TokenStream> {
    if let Some(value) = number.as_i64() {
        let small = i32::try_from(value).is_ok();
        return Some(if small { integer(value) } else { sized(value) });
    }
    if let Some(value) = number.as_u64() {
        return Some(suffixed(value, "u64"));
    }
    let value = number.as_f64().filter(|value| value.is_finite())?;
    let literal = Literal::f64_unsuffixed(value.abs());
    Some(if value.is_sign_negative() {
        quote!(-#literal)
    } else {
        quote!(#literal)
    })
}

/// An integer as a literal without a suffix.
pub(super) fn integer(value: i64) -> TokenStream {
    let literal = Literal::u64_unsuffixed(value.unsigned_abs());
    if value < 0 {
        quote!(-#literal)
    } else {
        quote!(#literal)
    }
}

fn sized(value: i64) -> TokenStream {
    if value == i64::MIN {
        return quote!(i64::MIN);
    }
    let literal = suffixed(value.unsigned_abs(), "i64");
    if value < 0 {
        quote!(-#literal)
    } else {
        quote!(#literal)
    }
}

/// `5_000_000_000_i64` without the separators in the digits.
fn suffixed(value: u64, suffix: &str) -> TokenStream {
    format!("{value}_{suffix}")
        .parse::<Literal>()
        .map(|literal| quote!(#literal))
        .unwrap_or_default()
}
