//! Secrets: whether a value may hold one.

use crate::contract::{Contract, Extra, ModelKind, Type, Typed, Union, VariantKind};

/// Whether a branch of a union holds a secret, however deep.
pub(super) fn reaches(contract: &Contract, union: &Union) -> bool {
    let mut seen = vec![false; contract.models.len()];
    let mut left: Vec<&Type> = branches(union).collect();
    while let Some(ty) = left.pop() {
        match ty {
            Type::Secret(_) => return true,
            Type::List(inner)
            | Type::Map(inner)
            | Type::Nullable(inner)
            | Type::Boxed(inner)
            | Type::Distant(inner) => {
                left.push(&inner.ty);
            }
            Type::Model(id) if !std::mem::replace(&mut seen[id.0], true) => {
                inside(&contract.model(*id).kind, &mut left);
            }
            _ => {}
        }
    }
    false
}

fn inside<'c>(kind: &'c ModelKind, left: &mut Vec<&'c Type>) {
    match kind {
        ModelKind::Struct(object) => {
            left.extend(object.fields.iter().map(|field| &field.typed.ty));
            if let Extra::Kept { values, .. } = &object.extra {
                left.push(&values.ty);
            }
        }
        ModelKind::Union(union) => left.extend(branches(union)),
        ModelKind::Alias(typed) | ModelKind::Newtype(typed) => left.push(&typed.ty),
        ModelKind::Tuple(places, rest) => {
            left.extend(places.iter().chain(rest).map(|place: &Typed| &place.ty));
        }
        ModelKind::Enum(_) => {}
    }
}

fn branches(union: &Union) -> impl Iterator<Item = &Type> {
    union
        .variants
        .iter()
        .filter_map(|variant| match &variant.kind {
            VariantKind::Of(typed) => Some(&typed.ty),
            VariantKind::Constant(_) | VariantKind::Other => None,
        })
}
