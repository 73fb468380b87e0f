//! Needs: what in a contract asks for a part of the runtime that not every crate has.

use crate::contract::{Contract, Extra, ModelKind, Type, Typed, VariantKind};

/// Whether some model is nested too deep.
pub(super) fn distance(contract: &Contract) -> bool {
    let distant = |typed: &Typed| {
        let mut ty = &typed.ty;
        while let Type::List(inner)
        | Type::Map(inner)
        | Type::Nullable(inner)
        | Type::Secret(inner) = ty
        {
            ty = &inner.ty;
        }
        matches!(ty, Type::Distant(_))
    };
    contract.models.iter().any(|model| match &model.kind {
        ModelKind::Struct(object) => {
            object.fields.iter().any(|field| distant(&field.typed))
                || matches!(&object.extra, Extra::Kept { values, .. } if distant(values))
        }
        ModelKind::Union(union) => union
            .variants
            .iter()
            .any(|variant| matches!(&variant.kind, VariantKind::Of(typed) if distant(typed))),
        ModelKind::Newtype(typed) => distant(typed),
        ModelKind::Tuple(items, rest) => items.iter().chain(rest).any(distant),
        ModelKind::Alias(_) | ModelKind::Enum(_) => false,
    })
}

/// Whether some call is turned page by page.
pub(super) fn pages(contract: &Contract) -> bool {
    let mut operations = contract.operations.iter();
    operations.any(|operation| operation.pagination.is_some())
}

/// Whether some call asks after a task.
pub(super) fn tasks(contract: &Contract) -> bool {
    let mut operations = contract.operations.iter();
    operations.any(|operation| operation.polling.is_some())
}
