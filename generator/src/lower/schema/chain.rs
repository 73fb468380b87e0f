//! Chain: types that hold types that hold types, too many for rustc.
//!
//! Whether a type is `Send`, and what dropping it touches, rustc asks of everything inside it, depth
//! first, and gives up at 128 levels (its `recursion_limit`) of the crate that asks: the user's. So a
//! way that gets too deep is broken by a [`Type::Distant`], which rustc does not look into.

use crate::contract::{Extra, Model, ModelId, ModelKind, Type, Typed, VariantKind};

use super::finish::each_typed;

/// Levels of types inside types before one is held at a distance. The rest of the 128 is for what is
/// around a model in the user's program, futures above all.
const DEEP: usize = 112;

/// Steps of all walks together. A contract that needs more is built to take long.
const STEPS: usize = 50_000_000;

/// A type that a model holds: which of its places it is, how many levels below, and which model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Edge {
    place: usize,
    levels: usize,
    target: usize,
}

/// Holds at a distance what is too deep in some model. A model in which nothing is stays as it is.
pub(super) fn distances(models: &mut [Model]) {
    let mut edges: Vec<Vec<Edge>> = models.iter().map(|model| held(models, model)).collect();
    let shallow = shallow(&edges);
    let mut walk = Walk {
        seen: vec![usize::MAX; models.len()],
        steps: 0,
        cut: Vec::new(),
    };
    for root in (0..models.len()).filter(|root| !shallow.get(*root).copied().unwrap_or(true)) {
        walk.from(root, &mut edges);
    }
    for (source, place) in walk.cut {
        let Some(model) = models.get_mut(source) else {
            continue;
        };
        let mut at = 0;
        each_typed(&mut model.kind, &mut |typed| {
            if at == place {
                distant(typed);
            }
            at += 1;
        });
    }
}

/// Walks through types as rustc does: depth first, nothing twice.
struct Walk {
    /// The last root from which a model was seen.
    seen: Vec<usize>,
    steps: usize,
    /// Models and their places that are to be held at a distance.
    cut: Vec<(usize, usize)>,
}

impl Walk {
    fn from(&mut self, root: usize, edges: &mut [Vec<Edge>]) {
        let mut stack = vec![(root, 0_usize, 0_usize)];
        while let Some((node, depth, next)) = stack.last_mut() {
            let (node, depth, at) = (*node, *depth, *next);
            *next += 1;
            self.steps += 1;
            if self.steps > STEPS {
                return;
            }
            let Some(edge) = edges.get(node).and_then(|edges| edges.get(at)).copied() else {
                stack.pop();
                continue;
            };
            if self.seen.get(edge.target) == Some(&root) {
                continue;
            }
            if depth + edge.levels > DEEP {
                self.cut.push((node, edge.place));
                if let Some(edges) = edges.get_mut(node) {
                    edges.retain(|other| other.place != edge.place);
                }
                if let Some((_, _, next)) = stack.last_mut() {
                    *next = 0;
                }
                continue;
            }
            if let Some(seen) = self.seen.get_mut(edge.target) {
                *seen = root;
            }
            stack.push((edge.target, depth + edge.levels, 0));
        }
    }
}

/// The models from which no way is too deep, whichever is taken: most, so that few need a walk.
fn shallow(edges: &[Vec<Edge>]) -> Vec<bool> {
    let mut users: Vec<Vec<(usize, usize)>> = vec![Vec::new(); edges.len()];
    let mut open: Vec<usize> = edges.iter().map(Vec::len).collect();
    for (source, edges) in edges.iter().enumerate() {
        for edge in edges {
            if let Some(users) = users.get_mut(edge.target) {
                users.push((source, edge.levels));
            }
        }
    }
    let mut heights = vec![0_usize; edges.len()];
    let mut known: Vec<usize> = Vec::new();
    known.extend((0..edges.len()).filter(|node| open.get(*node) == Some(&0)));
    let mut found = vec![false; edges.len()];
    // What is part of a circle, or leads to one, never has all that it holds known.
    while let Some(node) = known.pop() {
        let height = heights.get(node).copied().unwrap_or_default();
        if let Some(found) = found.get_mut(node) {
            *found = height <= DEEP;
        }
        for (user, levels) in users.get(node).into_iter().flatten() {
            if let (Some(above), Some(open)) = (heights.get_mut(*user), open.get_mut(*user)) {
                *above = (*above).max(height + levels);
                *open -= 1;
                if *open == 0 {
                    known.push(*user);
                }
            }
        }
    }
    found
}

/// What a model holds, in the order of [`each_typed`]. An alias is what it stands for.
fn held(models: &[Model], model: &Model) -> Vec<Edge> {
    let mut edges = Vec::new();
    let mut add = |place: usize, typed: &Typed, levels: usize| {
        inside(models, typed, levels, &mut |target, levels| {
            edges.push(Edge {
                place,
                levels,
                target,
            });
        });
    };
    match &model.kind {
        ModelKind::Struct(object) => {
            for (place, field) in object.fields.iter().enumerate() {
                add(place, &field.typed, 1 + usize::from(!field.required));
            }
            if let Extra::Kept { values, .. } = &object.extra {
                add(object.fields.len(), values, 1 + CONTAINER);
            }
        }
        ModelKind::Union(union) => {
            let held = union
                .variants
                .iter()
                .filter_map(|variant| match &variant.kind {
                    VariantKind::Of(typed) => Some(typed),
                    VariantKind::Constant(_) | VariantKind::Other => None,
                });
            held.enumerate()
                .for_each(|(place, typed)| add(place, typed, 1));
        }
        ModelKind::Tuple(items, rest) => {
            let whole = items.iter().map(|typed| (typed, 2));
            let further = rest.iter().map(|typed| (typed, 1 + CONTAINER));
            whole
                .chain(further)
                .enumerate()
                .for_each(|(place, (typed, levels))| add(place, typed, levels));
        }
        ModelKind::Newtype(typed) => add(0, typed, 1),
        ModelKind::Alias(_) | ModelKind::Enum(_) => {}
    }
    edges
}

/// Levels of a `Vec` or a `BTreeMap` above its items.
const CONTAINER: usize = 3;

/// The models in a type, behind aliases too, and how many levels below they are.
fn inside(models: &[Model], typed: &Typed, levels: usize, found: &mut dyn FnMut(usize, usize)) {
    let mut open = vec![(typed, levels, 0_usize)];
    while let Some((typed, levels, aliases)) = open.pop() {
        match &typed.ty {
            Type::Nullable(inner) | Type::Secret(inner) => open.push((inner, levels + 1, aliases)),
            Type::Boxed(inner) => open.push((inner, levels + 2, aliases)),
            Type::List(inner) | Type::Map(inner) => {
                open.push((inner, levels + CONTAINER, aliases));
            }
            Type::Model(ModelId(id)) => match models.get(*id).map(|model| &model.kind) {
                Some(ModelKind::Alias(inner)) if aliases < models.len() => {
                    open.push((inner, levels, aliases + 1));
                }
                _ => found(*id, levels),
            },
            _ => {}
        }
    }
}

/// Puts the distance right around what the place is about, in place of a box.
fn distant(typed: &mut Typed) {
    match &mut typed.ty {
        Type::Nullable(inner) | Type::Secret(inner) | Type::List(inner) | Type::Map(inner) => {
            distant(inner);
        }
        Type::Distant(_) => {}
        Type::Boxed(inner) => *typed = Typed::from(Type::Distant(inner.clone())),
        _ => *typed = Typed::from(Type::Distant(Box::new(typed.clone()))),
    }
}
