//! Enums: lists of constants, open to values that come later.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::type_docs;
use crate::contract::{Enum, EnumRepr, EnumValue, Model};
use crate::template::docs;
use crate::template::imports::Imports;

/// The enum and its row of values.
pub(super) fn items(model: &Model, list: &Enum, imports: &mut Imports<'_>) -> TokenStream {
    let (name, unknown) = (
        format_ident!("{}", model.name),
        format_ident!("{}", list.unknown),
    );
    let (about, variants) = (type_docs(model), list.values.iter().map(variant));
    let (macro_name, held, compared) = match list.repr {
        EnumRepr::String => ("string_enum", quote!(String), quote!()),
        EnumRepr::Integer => ("integer_enum", quote!(i64), quote!()),
        EnumRepr::Number => ("number_enum", imports.runtime("Number"), quote!()),
        EnumRepr::Json => (
            "json_enum",
            imports.item("serde_json::Value"),
            quote!(, PartialEq, Eq, Hash),
        ),
    };
    let macro_name = format_ident!("{macro_name}");
    let unlisted = if list.repr == EnumRepr::Number {
        " A value that the contract did not know when this was generated, or one in another spelling."
    } else {
        " A value that the contract did not know when this was generated."
    };
    let rows = list.values.iter().filter_map(|value| row(value, list.repr));
    quote! {
        #about
        #[derive(Clone, Debug #compared)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #[doc = #unlisted]
            #unknown(#held),
        }
        crate::runtime::#macro_name! {
            #name { #(#rows,)* ..#unknown }
        }
    }
}

fn variant(value: &EnumValue) -> TokenStream {
    let name = format_ident!("{}", value.name);
    let text = match &value.wire {
        Value::String(text) => docs::code(text),
        other => docs::code(&other.to_string()),
    };
    let about = if value.docs.is_empty() {
        docs::attributes([text.as_str()])
    } else {
        docs::of(&value.docs)
    };
    quote!(#about #name)
}

/// `None` only for a value that is not what `repr` says, which `lower` never makes.
fn row(value: &EnumValue, repr: EnumRepr) -> Option<TokenStream> {
    let name = format_ident!("{}", value.name);
    let wire = match repr {
        EnumRepr::String => {
            let text = value.wire.as_str()?;
            quote!(#text)
        }
        EnumRepr::Integer => super::rules::integer(value.wire.as_i64()?),
        EnumRepr::Number => {
            let json = value.wire.to_string();
            quote!(#json)
        }
        EnumRepr::Json => match &value.wire {
            Value::String(text) => quote!(Text(#text)),
            other => {
                let json = other.to_string();
                quote!(Json(#json))
            }
        },
    };
    Some(quote!(#name = #wire))
}
