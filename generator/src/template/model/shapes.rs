//! Shapes: what tells the object branches of a union apart.

use proc_macro2::TokenStream;
use quote::quote;

use super::claims::Claim;
use crate::contract::{Contract, Extra, ModelKind, Struct, Type, VariantKind};
use crate::template::imports::Imports;
use crate::template::ty;

/// A branch's shape as the runtime compares it; `None` for one that is not a struct.
pub(super) fn of(
    contract: &Contract,
    claim: &Claim<'_>,
    imports: &mut Imports<'_>,
) -> Option<TokenStream> {
    let object = object(contract, claim.ty?)?;
    let union = imports.runtime("union");
    let constants = constants(contract, object);
    let constants = constants.iter().map(|(name, json)| quote!((#name, #json)));
    let required = object
        .fields
        .iter()
        .filter(|field| field.required && !field.read_only && !field.write_only)
        .map(|field| &field.wire);
    let known = object.fields.iter().map(|field| &field.wire);
    let closed = object.extra == Extra::Closed;
    Some(quote! {
        #union::Shape {
            constants: &[#(#constants),*],
            required: &[#(#required),*],
            known: &[#(#known),*],
            closed: #closed,
        }
    })
}

/// The struct itself, or what all branches of a union have in common.
fn object<'c>(contract: &'c Contract, ty: &'c Type) -> Option<&'c Struct> {
    let Type::Model(id) = ty else {
        return None;
    };
    match &contract.model(*id).kind {
        ModelKind::Struct(object) => Some(object),
        ModelKind::Union(union) => {
            let base = union.base.as_ref()?;
            let mut variants = union.variants.iter();
            let variant = variants.find(|variant| variant.name == *base)?;
            let VariantKind::Of(typed) = &variant.kind else {
                return None;
            };
            let Type::Model(id) = ty::resolve(contract, &typed.ty) else {
                return None;
            };
            match &contract.model(*id).kind {
                ModelKind::Struct(object) => Some(object),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Properties whose enum has one value, with its JSON text.
fn constants(contract: &Contract, object: &Struct) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for field in &object.fields {
        if let Type::Model(id) = ty::resolve(contract, &field.typed.ty)
            && let ModelKind::Enum(list) = &contract.model(*id).kind
            && let [only] = list.values.as_slice()
        {
            found.push((field.wire.clone(), only.wire.to_string()));
        }
    }
    found
}
