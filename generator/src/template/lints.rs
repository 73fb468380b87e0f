//! Lints: levels in `Cargo.toml` for what only some contracts have, and cannot be written otherwise.

use crate::contract::{Contract, Field, ModelKind, OutcomeKind, Type, VariantKind};

/// What clippy has in `disallowed-names` unless told otherwise.
const PLACEHOLDERS: &[&str] = &["baz", "foo", "quux"];

/// clippy's `type-complexity-threshold` is 250. This leaves room for what stands around a type.
const COMPLEX: u64 = 200;

/// `[lints.clippy]`, or nothing.
pub(super) fn table(contracts: &[Contract]) -> String {
    let mut rows = String::new();
    if contracts.iter().any(has_placeholders) {
        rows +=
            "# Placeholders elsewhere, names of the contract here.\ndisallowed_names = \"allow\"\n";
    }
    if contracts.iter().any(nests) {
        rows +=
            "# The contract puts lists and maps into each other.\ntype_complexity = \"allow\"\n";
    }
    if rows.is_empty() {
        rows
    } else {
        format!("\n[lints.clippy]\n{rows}")
    }
}

/// Whether an argument of the crate has a name that clippy takes for a placeholder.
fn has_placeholders(contract: &Contract) -> bool {
    let parameters = contract.operations.iter().flat_map(|it| &it.parameters);
    let fields = contract.models.iter().flat_map(|it| fields(&it.kind));
    fields
        .map(|field| &field.name)
        .chain(parameters.map(|parameter| &parameter.name))
        .any(|name| PLACEHOLDERS.contains(&name.as_str()))
}

fn fields(kind: &ModelKind) -> &[Field] {
    match kind {
        ModelKind::Struct(object) => &object.fields,
        _ => &[],
    }
}

/// Whether a type of the crate is complex to clippy.
fn nests(contract: &Contract) -> bool {
    let models = contract.models.iter().flat_map(|it| types(&it.kind));
    let operations = contract.operations.iter().flat_map(|operation| {
        let parameters = operation.parameters.iter().map(|it| &it.typed.ty);
        let bodies = operation.body.iter().flat_map(|it| &it.contents);
        let cases = [&operation.success, &operation.failure];
        let answers = cases.into_iter().filter_map(|it| match &it.kind {
            OutcomeKind::Single(content) => Some(content),
            _ => None,
        });
        let cases = cases.into_iter().flat_map(|it| &it.cases);
        let contents = bodies
            .chain(answers)
            .chain(cases.filter_map(|it| it.content.as_ref()));
        parameters.chain(contents.map(|it| &it.typed.ty))
    });
    models.chain(operations).any(|ty| score(ty, 2) > COMPLEX)
}

/// The types that a model's own are made of.
fn types(kind: &ModelKind) -> Vec<&Type> {
    match kind {
        ModelKind::Struct(object) => object.fields.iter().map(|it| &it.typed.ty).collect(),
        ModelKind::Union(union) => union
            .variants
            .iter()
            .filter_map(|it| match &it.kind {
                VariantKind::Of(typed) => Some(&typed.ty),
                VariantKind::Constant(_) | VariantKind::Other => None,
            })
            .collect(),
        ModelKind::Newtype(typed) => vec![&typed.ty],
        ModelKind::Tuple(places, rest) => {
            let places = places.iter().map(|it| &it.ty);
            places.chain(rest.iter().map(|it| &it.ty)).collect()
        }
        // An alias is what clippy asks for.
        ModelKind::Alias(_) | ModelKind::Enum(_) => Vec::new(),
    }
}

/// As clippy counts: ten for each type, times how deep it is.
fn score(ty: &Type, depth: u64) -> u64 {
    let own = 10 * depth;
    match ty {
        Type::List(inner)
        | Type::Nullable(inner)
        | Type::Secret(inner)
        | Type::Boxed(inner)
        | Type::Distant(inner) => own + score(&inner.ty, depth + 1),
        // The key is a type too.
        Type::Map(inner) => own + 10 * (depth + 1) + score(&inner.ty, depth + 1),
        _ => own,
    }
}
