//! Forms: objects that are sent in parts, files among them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::fields::Form;
use crate::contract::{Encoding, EncodingKind, Extra, Field, Model, Struct, Type};
use crate::template::encodings;
use crate::template::imports::Imports;

/// The traits of a form: a file can be sent once only, and is never read.
pub(super) fn derives(default: bool) -> Vec<&'static str> {
    let default = default.then_some("Default");
    ["Debug"].into_iter().chain(default).collect()
}

/// How the parts are handed over.
pub(super) fn parts(
    model: &Model,
    object: &Struct,
    encodings: &[Encoding],
    imports: &mut Imports<'_>,
) -> TokenStream {
    let name = format_ident!("{}", model.name);
    let (form, parts) = (imports.runtime("Form"), imports.runtime("Parts"));
    let mut statements: TokenStream = object
        .fields
        .iter()
        .map(|field| {
            let encoding = encodings
                .iter()
                .find(|encoding| encoding.wire == field.wire);
            statement(field, encoding, imports)
        })
        .collect();
    if let Extra::Kept { field, .. } = &object.extra {
        let extra = format_ident!("{field}");
        statements.extend(quote! {
            for (name, value) in &self.#extra {
                parts.value(name, value);
            }
        });
    }
    quote! {
        impl #form for #name {
            fn parts(self, parts: &mut #parts) { #statements }
        }
    }
}

fn statement(field: &Field, encoding: Option<&Encoding>, imports: &mut Imports<'_>) -> TokenStream {
    let (wire, name) = (&field.wire, format_ident!("{}", field.name));
    let required = Form::of(imports.contract(), field) == Form::Required;
    let media = match encoding.map(|encoding| &encoding.kind) {
        Some(EncodingKind::Media(media)) => media.as_str(),
        _ => "application/octet-stream",
    };
    match (&field.typed.ty, required) {
        (Type::File, true) => quote!(parts.file(#wire, #media, self.#name);),
        (Type::List(item), true) if item.ty == Type::File => {
            quote!(parts.files(#wire, #media, self.#name);)
        }
        (Type::File, false) => quote!(parts.files(#wire, #media, self.#name);),
        (Type::List(item), false) if item.ty == Type::File => {
            quote!(parts.files(#wire, #media, self.#name.into_iter().flatten());)
        }
        _ => match encoding {
            Some(encoding) => {
                let encoding = encodings::value(&encoding.kind, imports);
                quote!(parts.value_as(#wire, #encoding, &self.#name);)
            }
            None => quote!(parts.value(#wire, &self.#name);),
        },
    }
}
