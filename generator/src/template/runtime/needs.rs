//! Needs: what in a contract asks for a part of the runtime that not every crate has.

use crate::contract::{
    ApiKeyPlace, Codec, Content, Contract, ModelKind, Place, Rule, SchemeKind, Server, TextKind,
    Type,
};
use crate::template::client::{is_sequence, is_stream};
use crate::template::typed;

/// Whether some model is nested too deep.
pub(super) fn distance(contract: &Contract) -> bool {
    typed::any(contract, &|typed| matches!(typed.ty, Type::Distant(_)))
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

/// Whether some answer arrives while its caller reads it, or names what can be downloaded.
pub(in crate::template) fn streams(contract: &Contract) -> bool {
    successes(contract).any(is_stream) || contract.upload.is_some() || downloads(contract)
}

/// Whether some model has a presigned URL, or one to download from, as far as names tell.
fn downloads(contract: &Contract) -> bool {
    let objects = contract
        .models
        .iter()
        .filter_map(|model| match &model.kind {
            ModelKind::Struct(object) => Some((&model.name, &object.fields)),
            _ => None,
        });
    let mut names =
        objects.flat_map(|(model, fields)| fields.iter().map(move |it| (model, &it.wire)));
    names.any(|(model, field)| {
        let name = format!("{model} {field}").to_ascii_lowercase();
        let field = field.to_ascii_lowercase();
        (name.contains("download") || name.contains("signed"))
            && ["url", "uri", "link"].iter().any(|it| field.contains(it))
    })
}

/// Whether some answer is read item by item.
pub(super) fn sequences(contract: &Contract) -> bool {
    successes(contract).any(is_sequence)
}

/// Whether some body is a sequence.
pub(super) fn lines(contract: &Contract) -> bool {
    bodies(contract).any(|body| matches!(body.codec, Codec::Sequence(_)))
}

/// Whether some body has parts.
pub(super) fn multipart(contract: &Contract) -> bool {
    let is_form =
        |kind: &ModelKind| matches!(kind, ModelKind::Struct(object) if object.form.is_some());
    bodies(contract).any(|body| body.codec == Codec::Multipart)
        || contract.models.iter().any(|model| is_form(&model.kind))
}

/// Whether some argument is a header.
pub(super) fn header_parameters(contract: &Contract) -> bool {
    let mut parameters = contract.operations.iter().flat_map(|it| &it.parameters);
    parameters.any(|parameter| parameter.place == Place::Header)
}

/// Whether some property is an object without a model.
pub(super) fn maps(contract: &Contract) -> bool {
    typed::any(contract, &|typed| matches!(typed.ty, Type::Map(_)))
}

/// Whether some model is an array with a type a place, or has its items counted.
pub(super) fn tuples(contract: &Contract) -> bool {
    let counts = |rule: &Rule| {
        matches!(
            rule,
            Rule::UniqueItems | Rule::MinItems(_) | Rule::MaxItems(_)
        )
    };
    let mut models = contract.models.iter();
    models.any(|model| matches!(model.kind, ModelKind::Tuple(..)) || model.rules.iter().any(counts))
}

/// Whether some value has such a rule.
pub(super) fn rule(contract: &Contract, test: fn(&Rule) -> bool) -> bool {
    let mut models = contract.models.iter();
    typed::any(contract, &|typed| typed.rules.iter().any(test))
        || models.any(|model| {
            let own = match &model.kind {
                ModelKind::Struct(object) => object.rules.as_slice(),
                _ => &[],
            };
            model.rules.iter().chain(own).any(test)
        })
}

/// Whether some text has such a meaning.
pub(super) fn text(contract: &Contract, test: fn(TextKind) -> bool) -> bool {
    typed::any(
        contract,
        &|typed| matches!(typed.ty, Type::Text(kind) if test(kind)),
    )
}

/// What is sent.
fn bodies(contract: &Contract) -> impl Iterator<Item = &Content> {
    let bodies = contract.operations.iter().flat_map(|it| &it.body);
    bodies.flat_map(|body| &body.contents)
}

/// What answers hold that went well.
fn successes(contract: &Contract) -> impl Iterator<Item = &Content> {
    let successes = contract.operations.iter().map(|it| &it.success);
    successes.flat_map(typed::contents)
}
