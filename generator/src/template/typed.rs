//! Typed: every type of a contract, with its rules, wherever it stands.

use std::iter::successors;

use crate::contract::{
    Content, Contract, Extra, Model, ModelKind, Outcome, OutcomeKind, Type, Typed, VariantKind,
};

/// Whether some type, or one in it, is such a one.
pub(super) fn any(contract: &Contract, test: &dyn Fn(&Typed) -> bool) -> bool {
    let mut models = contract.models.iter();
    models.any(|model| of_model(model).any(|typed| within(typed, test)))
        || of_operations(contract).any(|typed| within(typed, test))
        || of_flows(contract).any(|ty| within(&ty.clone().into(), test))
}

/// Whether a type, or one in it, is such a one.
fn within(typed: &Typed, test: &dyn Fn(&Typed) -> bool) -> bool {
    successors(Some(typed), |typed| inner(&typed.ty)).any(test)
}

/// What a type holds, be it a list, a map or a wrapper.
pub(super) fn inner(ty: &Type) -> Option<&Typed> {
    match ty {
        Type::List(inner)
        | Type::Map(inner)
        | Type::Nullable(inner)
        | Type::Secret(inner)
        | Type::Boxed(inner)
        | Type::Distant(inner) => Some(inner),
        _ => None,
    }
}

/// The types that a model's file names.
pub(super) fn of_model(model: &Model) -> impl Iterator<Item = &Typed> {
    let mut found = Vec::new();
    match &model.kind {
        ModelKind::Struct(object) => {
            found.extend(object.fields.iter().map(|field| &field.typed));
            if let Extra::Kept { values, .. } = &object.extra {
                found.push(values);
            }
        }
        ModelKind::Union(union) => {
            found.extend(
                union
                    .variants
                    .iter()
                    .filter_map(|variant| match &variant.kind {
                        VariantKind::Of(typed) => Some(typed),
                        VariantKind::Constant(_) | VariantKind::Other => None,
                    }),
            );
        }
        ModelKind::Alias(typed) | ModelKind::Newtype(typed) => found.push(typed),
        ModelKind::Tuple(places, rest) => found.extend(places.iter().chain(rest)),
        ModelKind::Enum(_) => {}
    }
    found.into_iter()
}

/// The types of arguments, bodies, answers and headers.
fn of_operations(contract: &Contract) -> impl Iterator<Item = &Typed> {
    contract.operations.iter().flat_map(|operation| {
        let parameters = operation.parameters.iter().map(|it| &it.typed);
        let bodies = operation.body.iter().flat_map(|body| &body.contents);
        let outcomes = [&operation.success, &operation.failure];
        let answers = outcomes.into_iter().flat_map(contents);
        let contents = bodies.chain(answers).map(|content| &content.typed);
        let headers = operation.headers.iter().map(|header| &header.typed);
        parameters.chain(contents).chain(headers)
    })
}

/// What answers of an outcome hold.
pub(super) fn contents(outcome: &Outcome) -> impl Iterator<Item = &Content> {
    let shared = match &outcome.kind {
        OutcomeKind::Single(content) => Some(content),
        OutcomeKind::Empty | OutcomeKind::Enum(_) => None,
    };
    let cases = outcome.cases.iter().flat_map(|case| &case.content);
    cases.chain(shared)
}

/// The types of pages, and of what callers of an upload choose.
fn of_flows(contract: &Contract) -> impl Iterator<Item = &Type> {
    let pages = contract.operations.iter().flat_map(|it| &it.pagination);
    let settings = contract.upload.iter().flat_map(|upload| &upload.settings);
    let settings = settings.map(|setting| &setting.typed.ty);
    pages.map(|pages| &pages.item).chain(settings)
}
