//! Needs: what in a contract asks for a part of the runtime that not every crate has.

use crate::contract::{
    ApiKeyPlace, Contract, Extra, ModelKind, SchemeKind, Server, Type, Typed, VariantKind,
};

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

/// Whether some call is sent with a key that makes it idempotent.
pub(super) fn idempotency(contract: &Contract) -> bool {
    let mut operations = contract.operations.iter();
    operations.any(|operation| operation.idempotency_key.is_some())
}

/// Whether some scheme has its keys in such a place.
pub(super) fn keys_in(contract: &Contract, wanted: ApiKeyPlace) -> bool {
    let mut schemes = contract.schemes.iter();
    schemes
        .any(|scheme| matches!(&scheme.kind, SchemeKind::ApiKey { place, .. } if *place == wanted))
}

/// Whether some scheme has its credentials in `Authorization`.
pub(super) fn authorization(contract: &Contract) -> bool {
    let mut schemes = contract.schemes.iter();
    schemes.any(|scheme| {
        let kind = &scheme.kind;
        !matches!(kind, SchemeKind::ApiKey { .. } | SchemeKind::MutualTls)
    })
}

/// Whether some scheme has its credentials in a header, be it `Authorization` or `Cookie`.
pub(super) fn secret_headers(contract: &Contract) -> bool {
    let places = [ApiKeyPlace::Header, ApiKeyPlace::Cookie];
    let mut keys = places.into_iter().map(|place| keys_in(contract, place));
    keys.any(|some| some) || authorization(contract)
}

/// Whether some server has variables.
pub(super) fn variables(contract: &Contract) -> bool {
    let own = contract.operations.iter().flat_map(|it| &it.servers);
    let mut servers = contract.servers.iter().chain(own);
    servers.any(Server::has_places)
}

/// Whether some call needs several credentials at once.
pub(super) fn several_credentials(contract: &Contract) -> bool {
    let mut ways = contract.operations.iter().flat_map(|it| &it.security);
    ways.any(|together| together.len() > 1)
}
