//! Writer: how a union is written.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::rules;
use crate::contract::{Union, VariantKind};
use crate::template::imports::Imports;

/// `impl Serialize` of a union.
pub(super) fn writer(
    name: &proc_macro2::Ident,
    union: &Union,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let (serialize, serializer) = (
        imports.item("serde::Serialize"),
        imports.item("serde::Serializer"),
    );
    let arms: Vec<_> = union
        .variants
        .iter()
        .map(|variant| {
            let name = format_ident!("{}", variant.name);
            match &variant.kind {
                VariantKind::Of(_) | VariantKind::Other => {
                    quote!(Self::#name(value) => value.serialize(serializer))
                }
                VariantKind::Constant(value) => {
                    let value = constant(value, imports);
                    quote!(Self::#name => #value.serialize(serializer))
                }
            }
        })
        .collect();
    let unknown = format_ident!("{}", union.unknown);
    quote! {
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(#arms,)*
                    Self::#unknown(value) => value.serialize(serializer),
                }
            }
        }
    }
}

fn constant(value: &Value, imports: &mut Imports<'_>) -> TokenStream {
    match value {
        Value::Null => quote!(()),
        Value::Bool(value) => quote!(#value),
        Value::String(text) => quote!(#text),
        Value::Number(number) if number.as_i64().is_some_and(|n| (0..1 << 31).contains(&n)) => {
            rules::integer(number.as_i64().unwrap_or_default())
        }
        other => {
            let (runtime, json) = (imports.runtime("enumeration"), other.to_string());
            quote!(#runtime::constant(#json))
        }
    }
}
