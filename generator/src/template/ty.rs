//! Types as Rust writes them.

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;
use crate::contract::{Contract, IntegerKind, ModelKind, TextKind, Type};

/// An alias of an alias of … ends here, even in a contract that goes round in circles.
const ALIASES: usize = 64;

/// The Rust type; what it needs is imported.
pub(crate) fn rust(ty: &Type, imports: &mut Imports<'_>) -> TokenStream {
    match ty {
        Type::Bool => quote!(bool),
        Type::Integer(IntegerKind::I32) => quote!(i32),
        Type::Integer(IntegerKind::I64) => quote!(i64),
        Type::Integer(IntegerKind::U32) => quote!(u32),
        Type::Integer(IntegerKind::U64) => quote!(u64),
        Type::Number => imports.runtime("Number"),
        Type::String => quote!(String),
        Type::Text(kind) => imports.runtime(text(*kind)),
        Type::Json => imports.item("serde_json::Value"),
        Type::Null => quote!(()),
        Type::Bytes => imports.item("bytes::Bytes"),
        Type::File => imports.runtime("File"),
        Type::List(item) => {
            let item = rust(&item.ty, imports);
            quote!(Vec<#item>)
        }
        Type::Map(value) => map(&value.ty, imports),
        Type::Nullable(inner) => {
            let inner = rust(&inner.ty, imports);
            quote!(Option<#inner>)
        }
        Type::Secret(inner) => {
            let (secret, inner) = (imports.runtime("Secret"), rust(&inner.ty, imports));
            quote!(#secret<#inner>)
        }
        Type::Boxed(inner) => {
            let inner = rust(&inner.ty, imports);
            quote!(Box<#inner>)
        }
        Type::Distant(inner) => {
            let (distant, inner) = (imports.runtime("Distant"), rust(&inner.ty, imports));
            quote!(#distant<#inner>)
        }
        Type::Model(id) => imports.model(*id),
    }
}

/// `BTreeMap<String, T>`, or the runtime's `Extra` for a map of any JSON.
pub(crate) fn map(value: &Type, imports: &mut Imports<'_>) -> TokenStream {
    if *value == Type::Json {
        return imports.runtime("Extra");
    }
    let (map, value) = (
        imports.item("std::collections::BTreeMap"),
        rust(value, imports),
    );
    quote!(#map<String, #value>)
}

/// Name of a runtime text type.
pub(crate) fn text(kind: TextKind) -> &'static str {
    match kind {
        TextKind::DateTime => "DateTime",
        TextKind::Date => "Date",
        TextKind::Time => "Time",
        TextKind::Duration => "Duration",
        TextKind::Uuid => "Uuid",
        TextKind::Base64 | TextKind::Encoded => "Base64",
    }
}

/// The type behind aliases.
pub(crate) fn resolve<'t>(contract: &'t Contract, mut ty: &'t Type) -> &'t Type {
    for _ in 0..ALIASES {
        match ty {
            Type::Model(id) => match &contract.model(*id).kind {
                ModelKind::Alias(typed) => ty = &typed.ty,
                _ => return ty,
            },
            _ => return ty,
        }
    }
    &Type::Json
}

/// An argument that is friendly to its caller (`impl Into<String>`), and whether it needs `.into()`.
pub(crate) fn argument(ty: &Type, imports: &mut Imports<'_>) -> (TokenStream, bool) {
    let converts = converts(imports.contract(), ty);
    let ty = rust(ty, imports);
    if converts {
        (quote!(impl Into<#ty>), true)
    } else {
        (ty, false)
    }
}

/// Whether an argument of this type is `impl Into` of it.
pub(crate) fn converts(contract: &Contract, ty: &Type) -> bool {
    match resolve(contract, ty) {
        Type::Number
        | Type::String
        | Type::Text(_)
        | Type::Json
        | Type::File
        | Type::Secret(_)
        | Type::Boxed(_)
        | Type::Distant(_) => true,
        Type::Model(id) => matches!(
            contract.model(*id).kind,
            ModelKind::Enum(_) | ModelKind::Union(_) | ModelKind::Newtype(_)
        ),
        _ => false,
    }
}

/// Whether a field of this type, or an `Option` of it, holds nothing that has to be freed.
pub(crate) fn is_plain(contract: &Contract, ty: &Type) -> bool {
    match resolve(contract, ty) {
        Type::Bool | Type::Integer(_) | Type::Null => true,
        Type::Nullable(inner) => is_plain(contract, &inner.ty),
        _ => false,
    }
}

/// What leaves a setter of a field of this type to the crates that call it. Otherwise rustc compiles
/// it in its own, with all that it takes to free the whole value, should freeing what the field held
/// panic. A setter that converts is generic, and one of a plain field frees nothing.
pub(crate) fn inline(contract: &Contract, ty: &Type, converts: bool) -> Option<&'static str> {
    (!converts && !is_plain(contract, ty)).then_some("inline")
}

/// The Rust type with full paths, for code outside the crate.
pub(crate) fn outside(contract: &Contract, ty: &Type, krate: &str, module: &str) -> String {
    let inside = |inner: &Type| outside(contract, inner, krate, module);
    match ty {
        Type::Bool => "bool".to_owned(),
        Type::Integer(IntegerKind::I32) => "i32".to_owned(),
        Type::Integer(IntegerKind::I64) => "i64".to_owned(),
        Type::Integer(IntegerKind::U32) => "u32".to_owned(),
        Type::Integer(IntegerKind::U64) => "u64".to_owned(),
        Type::Number => format!("{krate}::runtime::Number"),
        Type::String => "String".to_owned(),
        Type::Text(kind) => format!("{krate}::runtime::{}", text(*kind)),
        Type::Json => "serde_json::Value".to_owned(),
        Type::Null => "()".to_owned(),
        Type::Bytes => "bytes::Bytes".to_owned(),
        Type::File => format!("{krate}::runtime::File"),
        Type::List(item) => format!("Vec<{}>", inside(&item.ty)),
        Type::Map(value) if value.ty == Type::Json => format!("{krate}::runtime::Extra"),
        Type::Map(value) => format!("std::collections::BTreeMap<String, {}>", inside(&value.ty)),
        Type::Nullable(inner) => format!("Option<{}>", inside(&inner.ty)),
        Type::Secret(inner) => format!("{krate}::runtime::Secret<{}>", inside(&inner.ty)),
        Type::Boxed(inner) => format!("Box<{}>", inside(&inner.ty)),
        Type::Distant(inner) => format!("{krate}::runtime::Distant<{}>", inside(&inner.ty)),
        Type::Model(id) => format!("{krate}::{module}model::{}", contract.model(*id).name),
    }
}
