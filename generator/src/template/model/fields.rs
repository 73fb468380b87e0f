//! Fields: how a property is held, read and written.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::contract::{Contract, EnumRepr, Field, ModelKind, Type, VariantKind};
use crate::template::imports::Imports;
use crate::template::ty;

/// How a property may be missing: the words of the runtime's `object!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `T`
    Required,
    /// `Option<T>`
    Optional,
    /// `Option<Option<T>>`: absent and `null` differ.
    Nullable,
}

impl Form {
    /// A required property that only one side has (`readOnly`, `writeOnly`) is an `Option`: the
    /// same struct is sent and received, and on one of the two ways it is not there.
    pub(crate) fn of(contract: &Contract, field: &Field) -> Self {
        if field.required && !field.read_only && !field.write_only {
            Self::Required
        } else if matches!(ty::resolve(contract, &field.typed.ty), Type::Nullable(_)) {
            Self::Nullable
        } else {
            Self::Optional
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
            Self::Nullable => "nullable",
        }
    }
}

/// The field's Rust type.
pub(super) fn rust(field: &Field, imports: &mut Imports<'_>) -> TokenStream {
    let form = Form::of(imports.contract(), field);
    let inner = ty::rust(&field.typed.ty, imports);
    if form == Form::Required {
        inner
    } else {
        quote!(Option<#inner>)
    }
}

/// The field's row in `object!`.
pub(super) fn row(contract: &Contract, field: &Field) -> String {
    let (wire, name) = (Literal::string(&field.wire), &field.name);
    let form = Form::of(contract, field);
    let inner = match (form, ty::resolve(contract, &field.typed.ty)) {
        (Form::Nullable, Type::Nullable(inner)) => ty::resolve(contract, &inner.ty),
        (_, inner) => inner,
    };
    let shape = match inner {
        Type::List(_) => " list",
        Type::Map(_) => " map",
        Type::Integer(_) => " integer",
        other if form == Form::Optional && takes_null(contract, other, 0) => " any",
        _ => "",
    };
    let form = form.word();
    format!("{wire} => {name}: {form}{shape}")
}

/// Whether a type has a value for `null`. A union in a union in … is given up after a few.
pub(super) fn takes_null(contract: &Contract, ty: &Type, depth: u8) -> bool {
    match ty::resolve(contract, ty) {
        Type::Json | Type::Null | Type::Nullable(_) => true,
        Type::Boxed(inner) | Type::Distant(inner) | Type::Secret(inner) => {
            takes_null(contract, &inner.ty, depth)
        }
        Type::Model(id) if depth < 8 => match &contract.model(*id).kind {
            ModelKind::Enum(list) => {
                list.repr == EnumRepr::Json && list.values.iter().any(|value| value.wire.is_null())
            }
            ModelKind::Newtype(typed) => takes_null(contract, &typed.ty, depth + 1),
            ModelKind::Union(union) => union.variants.iter().any(|variant| match &variant.kind {
                VariantKind::Constant(value) => value.is_null(),
                VariantKind::Other => true,
                VariantKind::Of(typed) => takes_null(contract, &typed.ty, depth + 1),
            }),
            ModelKind::Struct(_) | ModelKind::Alias(_) | ModelKind::Tuple(..) => false,
        },
        _ => false,
    }
}
