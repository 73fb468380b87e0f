//! Graph: where types contain themselves, Rust needs a newtype or a box.

use crate::contract::{Model, ModelId, ModelKind, Type, Typed, VariantKind};

use super::finish::each_typed;

/// How far a walk has come with a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
}

/// Aliases that contain themselves: one of each circle becomes a type of its own.
pub(super) fn newtypes(models: &mut [Model]) {
    let edges: Vec<Vec<usize>> = models
        .iter()
        .map(|model| match &model.kind {
            ModelKind::Alias(typed) => {
                let mut all = Vec::new();
                mentioned(typed, &mut all);
                all.retain(|id| {
                    matches!(
                        models.get(*id).map(|model| &model.kind),
                        Some(ModelKind::Alias(_))
                    )
                });
                all
            }
            _ => Vec::new(),
        })
        .collect();
    for (_, target, _) in back_edges(&edges) {
        if let Some(model) = models.get_mut(target)
            && let ModelKind::Alias(typed) = &model.kind
        {
            model.kind = ModelKind::Newtype(typed.clone());
        }
    }
}

/// Types that contain themselves by value: the edge that closes a circle becomes a pointer.
pub(super) fn boxes(models: &mut [Model]) {
    let mut edges: Vec<Vec<usize>> = Vec::with_capacity(models.len());
    let mut places: Vec<Vec<usize>> = Vec::with_capacity(models.len());
    for model in models.iter() {
        let (mut targets, mut from) = (Vec::new(), Vec::new());
        if !matches!(model.kind, ModelKind::Alias(_)) {
            for (place, typed) in direct(&model.kind).into_iter().enumerate() {
                if let Some(target) = typed.and_then(|typed| by_value(models, typed)) {
                    targets.push(target);
                    from.push(place);
                }
            }
        }
        edges.push(targets);
        places.push(from);
    }
    for (source, _, edge) in back_edges(&edges) {
        let place = places
            .get(source)
            .and_then(|places| places.get(edge))
            .copied();
        if let (Some(model), Some(place)) = (models.get_mut(source), place) {
            let mut at = 0;
            each_typed(&mut model.kind, &mut |typed| {
                if at == place {
                    boxed(typed);
                }
                at += 1;
            });
        }
    }
}

/// The edges (source, target, number of the edge) that close a circle, found depth first.
fn back_edges(edges: &[Vec<usize>]) -> Vec<(usize, usize, usize)> {
    let mut marks = vec![Mark::New; edges.len()];
    let mut found = Vec::new();
    for start in 0..edges.len() {
        let mut stack = vec![(start, 0_usize)];
        if marks.get(start) != Some(&Mark::New) {
            continue;
        }
        if let Some(mark) = marks.get_mut(start) {
            *mark = Mark::Open;
        }
        while let Some((node, next)) = stack.last_mut() {
            let node = *node;
            let edge = *next;
            *next += 1;
            let Some(target) = edges.get(node).and_then(|edges| edges.get(edge)).copied() else {
                if let Some(mark) = marks.get_mut(node) {
                    *mark = Mark::Done;
                }
                stack.pop();
                continue;
            };
            match marks.get_mut(target) {
                Some(mark @ Mark::New) => {
                    *mark = Mark::Open;
                    stack.push((target, 0));
                }
                Some(Mark::Open) => found.push((node, target, edge)),
                _ => {}
            }
        }
    }
    found
}

/// Every type of a model in the order of [`each_typed`]; `None` where it is not held by value.
fn direct(kind: &ModelKind) -> Vec<Option<&Typed>> {
    match kind {
        ModelKind::Struct(object) => object
            .fields
            .iter()
            .map(|field| Some(&field.typed))
            .collect(),
        ModelKind::Union(union) => union
            .variants
            .iter()
            .filter_map(|variant| match &variant.kind {
                VariantKind::Of(typed) => Some(Some(typed)),
                VariantKind::Constant(_) | VariantKind::Other => None,
            })
            .collect(),
        ModelKind::Alias(typed) | ModelKind::Newtype(typed) => vec![Some(typed)],
        // A further item is one of a list.
        ModelKind::Tuple(items, _) => items.iter().map(Some).collect(),
        ModelKind::Enum(_) => Vec::new(),
    }
}

/// The model that a type holds by value, seen through aliases.
fn by_value(models: &[Model], typed: &Typed) -> Option<usize> {
    let mut typed = typed;
    for _ in 0..=models.len() {
        match &typed.ty {
            Type::Nullable(inner) | Type::Secret(inner) => typed = inner,
            Type::Model(ModelId(id)) => match &models.get(*id)?.kind {
                ModelKind::Alias(target) => typed = target,
                _ => return Some(*id),
            },
            _ => return None,
        }
    }
    None
}

/// All models in a type, lists and maps too.
fn mentioned(typed: &Typed, all: &mut Vec<usize>) {
    match &typed.ty {
        Type::Model(ModelId(id)) => all.push(*id),
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

/// Puts a box right around what the place is about.
pub(super) fn boxed(typed: &mut Typed) {
    match &mut typed.ty {
        Type::Nullable(inner) | Type::Secret(inner) => boxed(inner),
        Type::Boxed(_) | Type::Distant(_) => {}
        _ => *typed = Typed::from(Type::Boxed(Box::new(typed.clone()))),
    }
}
