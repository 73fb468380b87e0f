//! Unions: one of several types, chosen by what the JSON looks like.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::checks::Checks;
use super::dispatch;
use super::other;
use super::secrets;
use super::type_docs;
use super::writer;
use crate::contract::{Contract, Model, ModelKind, Type, Union, Variant, VariantKind};
use crate::template::docs;
use crate::template::imports::Imports;
use crate::template::ty;

/// The enum, how it is read and written, its conversions and its check.
pub(super) fn items(
    model: &Model,
    union: &Union,
    checks: &Checks<'_>,
    imports: &mut Imports<'_>,
) -> TokenStream {
    let (about, name) = (type_docs(model), format_ident!("{}", model.name));
    let unknown = format_ident!("{}", union.unknown);
    let value = imports.item("serde_json::Value");
    let variants = union.variants.iter();
    let variants: Vec<_> = variants
        .map(|variant| declaration(variant, imports))
        .collect();
    let large = (union.variants.len() > 1 && holds_object(imports.contract(), union)).then(
        || quote!(#[allow(clippy::large_enum_variant, reason = "a box would be in every match")]),
    );
    let hidden = secrets::reaches(imports.contract(), union).then(|| debug(&name, union, imports));
    let shown = hidden.is_none().then(|| quote!(Debug,));
    let read = dispatch::reader(&name, union, imports);
    let write = writer::writer(&name, union, imports);
    let conversions = conversions(&name, union, imports);
    let check = checks.union(model, union, imports);
    quote! {
        #about
        #[derive(Clone, #shown PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #large
        pub enum #name {
            #(#variants,)*
            #[doc = " A value that no branch of the contract allows."]
            #unknown(#value),
        }
        #hidden
        #read
        #write
        #conversions
        #check
    }
}

/// `Debug` of a union with a secret in one of its branches. A value that no branch takes may hold
/// the same secret, so it is not shown.
fn debug(name: &proc_macro2::Ident, union: &Union, imports: &mut Imports<'_>) -> TokenStream {
    let fmt = imports.item("std::fmt");
    let unknown = format_ident!("{}", union.unknown);
    let arms = union.variants.iter().map(|variant| {
        let (ident, text) = (format_ident!("{}", variant.name), &variant.name);
        match &variant.kind {
            VariantKind::Constant(_) => quote!(Self::#ident => f.write_str(#text),),
            VariantKind::Of(_) | VariantKind::Other => {
                quote!(Self::#ident(value) => f.debug_tuple(#text).field(value).finish(),)
            }
        }
    });
    let redacted = format!("{}([redacted])", union.unknown);
    quote! {
        impl #fmt::Debug for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                match self {
                    #(#arms)*
                    Self::#unknown(_) => f.write_str(#redacted),
                }
            }
        }
    }
}

fn declaration(variant: &Variant, imports: &mut Imports<'_>) -> TokenStream {
    let name = format_ident!("{}", variant.name);
    match &variant.kind {
        VariantKind::Constant(value) => {
            let text = docs::code(&value.to_string());
            let about = if variant.docs.is_empty() {
                docs::attributes([text.as_str()])
            } else {
                docs::of(&variant.docs)
            };
            quote!(#about #name)
        }
        VariantKind::Other => other::declaration(&name, imports),
        VariantKind::Of(typed) => {
            let (about, ty) = (docs::of(&variant.docs), ty::rust(&typed.ty, imports));
            quote!(#about #name(#ty))
        }
    }
}

fn holds_object(contract: &Contract, union: &Union) -> bool {
    union.variants.iter().any(|variant| match &variant.kind {
        VariantKind::Constant(_) | VariantKind::Other => false,
        VariantKind::Of(typed) => matches!(ty::resolve(contract, &typed.ty), Type::Model(_)),
    })
}

/// `From` for every branch whose type no other branch has.
fn conversions(name: &proc_macro2::Ident, union: &Union, imports: &mut Imports<'_>) -> TokenStream {
    let contract = imports.contract();
    let held: Vec<(&Variant, &Type, String)> = union
        .variants
        .iter()
        .filter_map(|variant| match &variant.kind {
            VariantKind::Of(typed) => {
                let ty = unboxed(contract, &typed.ty);
                Some((variant, &typed.ty, identity(contract, ty, 0)))
            }
            VariantKind::Constant(_) | VariantKind::Other => None,
        })
        .collect();
    let mut seen = BTreeSet::new();
    let twice: BTreeSet<&String> = held
        .iter()
        .map(|(.., id)| id)
        .filter(|id| !seen.insert(*id))
        .collect();
    let mut items = TokenStream::new();
    for (variant, ty, id) in &held {
        let inner = unboxed(contract, ty);
        let own =
            matches!(inner, Type::Model(model) if contract.model(*model).name == *name.to_string());
        if twice.contains(id) || own || matches!(inner, Type::Null | Type::Json) {
            continue;
        }
        let (branch, from) = (
            format_ident!("{}", variant.name),
            written_unboxed(contract, ty),
        );
        let from = ty::rust(from, imports);
        let (boxed, value) = match ty::resolve(contract, ty) {
            Type::Boxed(_) => (true, quote!(Box::new(value))),
            Type::Distant(_) => (true, quote!(value.into())),
            _ => (false, quote!(value)),
        };
        let text = *inner == Type::String && !boxed;
        let constants = constant_texts(union);
        if text && !constants.is_empty() {
            let arms: Vec<_> = constants
                .iter()
                .map(|(text, constant)| quote!(#text => Self::#constant,))
                .collect();
            items.extend(quote! {
                impl From<#from> for #name {
                    fn from(value: #from) -> Self {
                        match value.as_str() {
                            #(#arms)*
                            _ => Self::#branch(value),
                        }
                    }
                }

                impl From<&str> for #name {
                    fn from(value: &str) -> Self {
                        value.to_owned().into()
                    }
                }
            });
            continue;
        }
        items.extend(quote! {
            impl From<#from> for #name {
                fn from(value: #from) -> Self {
                    Self::#branch(#value)
                }
            }
        });
        if text {
            items.extend(quote! {
                impl From<&str> for #name {
                    fn from(value: &str) -> Self {
                        Self::#branch(value.to_owned())
                    }
                }
            });
        }
        if *inner == Type::Number && !boxed {
            items.extend(quote! {
                impl From<f64> for #name {
                    fn from(value: f64) -> Self {
                        Self::#branch(value.into())
                    }
                }
            });
        }
    }
    items
}

/// The texts that are branches of their own, so that a text from the caller becomes what it would
/// be read as.
fn constant_texts(union: &Union) -> Vec<(&str, proc_macro2::Ident)> {
    let constants = union
        .variants
        .iter()
        .filter_map(|variant| match &variant.kind {
            VariantKind::Constant(Value::String(text)) => {
                Some((text.as_str(), format_ident!("{}", variant.name)))
            }
            _ => None,
        });
    constants.collect()
}

/// The type behind aliases and boxes.
fn unboxed<'t>(contract: &'t Contract, ty: &'t Type) -> &'t Type {
    match ty::resolve(contract, ty) {
        Type::Boxed(inner) | Type::Distant(inner) => ty::resolve(contract, &inner.ty),
        other => other,
    }
}

/// The type as the union writes it, out of its box.
fn written_unboxed<'t>(contract: &'t Contract, ty: &'t Type) -> &'t Type {
    match ty::resolve(contract, ty) {
        Type::Boxed(inner) | Type::Distant(inner) => &inner.ty,
        _ => ty,
    }
}

/// Equal for two types that Rust takes for one, whatever aliases they are written with.
fn identity(contract: &Contract, ty: &Type, depth: u8) -> String {
    let inner = |inner: &Type| {
        if depth < 32 {
            identity(contract, inner, depth + 1)
        } else {
            String::new()
        }
    };
    match ty::resolve(contract, ty) {
        Type::List(typed) => format!("[{}]", inner(&typed.ty)),
        Type::Map(typed) => format!("{{{}}}", inner(&typed.ty)),
        Type::Nullable(typed) => format!("?{}", inner(&typed.ty)),
        Type::Secret(typed) => format!("!{}", inner(&typed.ty)),
        Type::Boxed(typed) | Type::Distant(typed) => format!("^{}", inner(&typed.ty)),
        Type::Model(id) => match &contract.model(*id).kind {
            ModelKind::Alias(_) => "?".to_owned(),
            _ => format!("#{}", id.0),
        },
        other => format!("{other:?}"),
    }
}
