//! Sound: what holds for the models of every contract.

use std::collections::BTreeSet;

use super::super::Finished;
use crate::contract::{Extra, Model, ModelId, ModelKind, Type, Typed, VariantKind};

/// Panics where the models cannot be Rust.
pub(super) fn sound(finished: &Finished) {
    let models = &finished.models;
    let mut names = BTreeSet::new();
    let mut modules = BTreeSet::new();
    for model in models {
        identifier(&model.name);
        identifier(&model.module);
        assert!(
            names.insert(model.name.to_lowercase()),
            "two types {}",
            model.name
        );
        assert!(
            modules.insert(model.module.to_lowercase()),
            "two modules {}",
            model.module
        );
        members(&model.kind);
        each(&model.kind, &mut |typed| known(models, typed));
    }
    assert!(models.is_sorted_by(|one, other| one.name < other.name));
    let by_value = |model: &Model| {
        let mut held = Vec::new();
        each(&model.kind, &mut |typed| value(typed, &mut held));
        held
    };
    acyclic(models, by_value);
    let aliased = |model: &Model| {
        let mut all = Vec::new();
        if matches!(model.kind, ModelKind::Alias(_)) {
            each(&model.kind, &mut |typed| mentioned(typed, &mut all));
            all.retain(|id| matches!(models[id.0].kind, ModelKind::Alias(_)));
        }
        all
    };
    acyclic(models, aliased);
}

fn identifier(name: &str) {
    assert!(
        syn::parse_str::<syn::Ident>(name).is_ok(),
        "{name:?} is not an identifier"
    );
}

fn members(kind: &ModelKind) {
    let mut names: Vec<&str> = Vec::new();
    match kind {
        ModelKind::Struct(object) => {
            names.extend(object.fields.iter().map(|field| field.name.as_str()));
            if let Extra::Kept { field, .. } = &object.extra {
                names.push(field);
            }
        }
        ModelKind::Enum(list) => {
            names.extend(list.values.iter().map(|value| value.name.as_str()));
            names.push(&list.unknown);
        }
        ModelKind::Union(union) => {
            names.extend(union.variants.iter().map(|variant| variant.name.as_str()));
            names.push(&union.unknown);
        }
        _ => {}
    }
    let mut seen = BTreeSet::new();
    for name in names {
        identifier(name);
        assert!(seen.insert(name), "{name} twice");
    }
}

fn each<'m>(kind: &'m ModelKind, visit: &mut dyn FnMut(&'m Typed)) {
    match kind {
        ModelKind::Struct(object) => {
            object.fields.iter().for_each(|field| visit(&field.typed));
            if let Extra::Kept { values, .. } = &object.extra {
                visit(values);
            }
        }
        ModelKind::Union(union) => {
            for variant in &union.variants {
                if let VariantKind::Of(typed) = &variant.kind {
                    visit(typed);
                }
            }
        }
        ModelKind::Alias(typed) | ModelKind::Newtype(typed) => visit(typed),
        ModelKind::Tuple(items, rest) => items.iter().chain(rest).for_each(visit),
        ModelKind::Enum(_) => {}
    }
}

fn known(models: &[Model], typed: &Typed) {
    let mut all = Vec::new();
    mentioned(typed, &mut all);
    assert!(all.iter().all(|id| id.0 < models.len()));
}

fn mentioned(typed: &Typed, all: &mut Vec<ModelId>) {
    match &typed.ty {
        Type::Model(id) => all.push(*id),
        Type::List(inner)
        | Type::Map(inner)
        | Type::Nullable(inner)
        | Type::Secret(inner)
        | Type::Boxed(inner)
        | Type::Distant(inner) => {
            mentioned(inner, all);
        }
        _ => {}
    }
}

fn value(typed: &Typed, held: &mut Vec<ModelId>) {
    match &typed.ty {
        Type::Model(id) => held.push(*id),
        Type::Nullable(inner) | Type::Secret(inner) => value(inner, held),
        _ => {}
    }
}

/// Takes away what refers to nothing, until nothing is left.
fn acyclic(models: &[Model], edges: impl Fn(&Model) -> Vec<ModelId>) {
    let edges: Vec<Vec<ModelId>> = models.iter().map(edges).collect();
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); models.len()];
    let mut open: Vec<usize> = edges.iter().map(Vec::len).collect();
    for (from, targets) in edges.iter().enumerate() {
        for target in targets {
            users[target.0].push(from);
        }
    }
    let mut free: Vec<usize> = (0..models.len()).filter(|at| open[*at] == 0).collect();
    let mut left = models.len();
    while let Some(at) = free.pop() {
        left -= 1;
        for user in &users[at] {
            open[*user] -= 1;
            if open[*user] == 0 {
                free.push(*user);
            }
        }
    }
    let stuck: Vec<&str> = (0..models.len())
        .filter(|at| open[*at] > 0)
        .map(|at| models[at].name.as_str())
        .collect();
    assert_eq!(left, 0, "these contain themselves: {stuck:?}");
}
