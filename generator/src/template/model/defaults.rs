//! Defaults: what a server assumes when a property or a parameter is left out, as constants.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::contract::{EnumRepr, IntegerKind, ModelKind, Type};
use crate::lower::names::{Scope, screaming};
use crate::template::imports::Imports;
use crate::template::{docs, ty};

/// Longer lists are only documented.
const LONGEST: usize = 16;

/// Name, type and default of what may be left out.
type Given<'c> = (&'c str, &'c Type, Option<&'c Value>);

/// One constant a default that Rust can write as one; objects are only documented.
pub(crate) fn constants<'c>(
    given: impl Iterator<Item = Given<'c>>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let mut scope = Scope::new(&[]);
    let mut constants = TokenStream::new();
    for (field, ty, default) in given {
        let Some((ty, value)) = default.and_then(|value| constant(ty, value, imports)) else {
            continue;
        };
        let name = scope.mint(&format!("DEFAULT_{}", screaming(field)));
        let name = format_ident!("{name}");
        let field = docs::code(field.trim_start_matches("r#"));
        let about = docs::attributes([format!("What {field} is when it is left out.").as_str()]);
        constants.extend(quote!(#about pub const #name: #ty = #value;));
    }
    constants
}

/// Type and value.
fn constant(
    ty: &Type,
    value: &Value,
    imports: &mut Imports<'_>,
) -> Option<(TokenStream, TokenStream)> {
    let plain = |ty, value| Some((ty, value));
    let contract = imports.contract();
    match ty::resolve(contract, ty) {
        Type::Bool => value
            .as_bool()
            .and_then(|value| plain(quote!(bool), quote!(#value))),
        Type::Integer(kind) => {
            let whole = whole(value)?;
            let digits = Literal::u64_unsuffixed(whole.unsigned_abs().try_into().ok()?);
            let literal = if whole < 0 {
                quote!(-#digits)
            } else {
                quote!(#digits)
            };
            plain(
                match kind {
                    IntegerKind::I32 => quote!(i32),
                    IntegerKind::I64 => quote!(i64),
                    IntegerKind::U32 => quote!(u32),
                    IntegerKind::U64 => quote!(u64),
                },
                literal,
            )
        }
        Type::Number => {
            let float = value
                .as_f64()
                .filter(|float| float.is_finite() && !is_famous(*float))?;
            let digits = Literal::f64_unsuffixed(float.abs());
            let literal = if float < 0.0 {
                quote!(-#digits)
            } else {
                quote!(#digits)
            };
            plain(quote!(f64), literal)
        }
        Type::String | Type::Text(_) => value
            .as_str()
            .and_then(|text| plain(quote!(&'static str), quote!(#text))),
        Type::Nullable(inner) | Type::Boxed(inner) | Type::Distant(inner) => {
            constant(&inner.ty, value, imports)
        }
        Type::List(item) => {
            let items = value.as_array().filter(|items| items.len() <= LONGEST)?;
            let items: Option<Vec<_>> = items
                .iter()
                .map(|value| constant(&item.ty, value, imports))
                .collect();
            let (types, values): (Vec<_>, Vec<_>) = items?.into_iter().unzip();
            let ty = types.first()?;
            plain(quote!(&'static [#ty]), quote!(&[#(#values),*]))
        }
        Type::Model(id) => {
            let model = contract.model(*id);
            let ModelKind::Enum(list) = &model.kind else {
                return None;
            };
            let same = |listed: &Value| *listed == *value && list.repr != EnumRepr::Json;
            let listed = list.values.iter().find(|listed| same(&listed.wire))?;
            let (model, variant) = (imports.model(*id), format_ident!("{}", listed.name));
            Some((model.clone(), quote!(#model::#variant)))
        }
        _ => None,
    }
}

/// An integer, however it is spelled.
fn whole(value: &Value) -> Option<i128> {
    let number = value.as_number()?;
    let signed = number.as_i64().map(i128::from);
    let spelled = || {
        number
            .as_f64()
            .and_then(|float| format!("{float:.0}").parse().ok())
    };
    signed
        .or_else(|| number.as_u64().map(i128::from))
        .or_else(spelled)
}

/// Whether clippy would take a number for one of mathematics, and have it named so: `3.14`.
fn is_famous(float: f64) -> bool {
    use std::f64::consts::{
        E, FRAC_1_PI, FRAC_1_SQRT_2, FRAC_2_PI, FRAC_2_SQRT_PI, FRAC_PI_2, FRAC_PI_3, FRAC_PI_4,
        FRAC_PI_6, FRAC_PI_8, LN_2, LN_10, LOG2_10, LOG2_E, LOG10_2, LOG10_E, PI, SQRT_2, TAU,
    };
    let all = [
        E,
        FRAC_1_PI,
        FRAC_1_SQRT_2,
        FRAC_2_PI,
        FRAC_2_SQRT_PI,
        FRAC_PI_2,
        FRAC_PI_3,
        FRAC_PI_4,
        FRAC_PI_6,
        FRAC_PI_8,
        LN_2,
        LN_10,
        LOG2_10,
        LOG2_E,
        LOG10_2,
        LOG10_E,
        PI,
        SQRT_2,
        TAU,
    ];
    let text = float.abs().to_string();
    let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
    let rounded = |famous: &f64| format!("{famous:.digits$}") == text;
    digits > 1
        && all
            .iter()
            .any(|famous| rounded(famous) || famous.to_string().starts_with(&text))
}
