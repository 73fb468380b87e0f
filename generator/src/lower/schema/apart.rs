//! Apart: which structs are read in code of their own.
//!
//! `Deserialize` is generic in what it reads from, so rustc makes the code that reads a type again in
//! each crate that does it, with that of all types in it, one inside the other, and gives up at 128
//! (`recursion_limit`) of one generic function. A union is no such code: it is read from a
//! `serde_json::Value` by a function of its own. Where structs lead to structs for too long without a
//! union between them, some are read as unions are.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::finish::each_typed;
use super::reach;
use crate::contract::{Model, ModelKind};

/// Structs on a way that is one piece of generic code. Each is read from text, from a value and from a
/// borrowed one at most, so that the 128 are not reached.
const LONG: usize = 32;

/// Decides `apart` of every model. Gives the number of models on the longest way, or one that is
/// higher: a way round in circles may be as long as there are models.
pub(super) fn decide(models: &mut [Model]) -> usize {
    let mut edges: Vec<(usize, usize)> = Vec::new();
    for (source, model) in models.iter_mut().enumerate() {
        let mut found = Vec::new();
        each_typed(&mut model.kind, &mut |typed| reach::all(typed, &mut found));
        found.sort_unstable();
        found.dedup();
        edges.extend(found.into_iter().map(|target| (source, target.0)));
    }
    let longest = Ways::of(models.len(), &edges, |_| true).longest();
    if longest <= LONG {
        return longest;
    }
    // What is in circles goes first: of each that is too long, the busiest structs.
    loop {
        let ways = Ways::of(models.len(), &edges, |model| generic(models, model));
        let mut busy = ways.busiest(models);
        if busy.is_empty() {
            break;
        }
        busy.drain(..).for_each(|model| apart(models, model));
    }
    loop {
        let ways = Ways::of(models.len(), &edges, |model| generic(models, model));
        let far = ways.too_far(models);
        if far.is_empty() {
            return longest;
        }
        for model in far {
            apart(models, model);
        }
    }
}

fn apart(models: &mut [Model], model: usize) {
    if let Some(model) = models.get_mut(model) {
        model.apart = true;
    }
}

/// Whether it is read by generic code.
fn generic(models: &[Model], model: usize) -> bool {
    models
        .get(model)
        .is_some_and(|model| !model.apart && !matches!(model.kind, ModelKind::Union(_)))
}

fn is_struct(models: &[Model], model: usize) -> bool {
    models
        .get(model)
        .is_some_and(|model| matches!(model.kind, ModelKind::Struct(_)))
}

/// Models that lead to others, those in a circle together; what leads nowhere stands first.
struct Ways {
    circles: Vec<Vec<usize>>,
    /// Which circle each model is in, if it is of interest.
    circle: Vec<Option<usize>>,
    /// By model.
    targets: Vec<Vec<usize>>,
    /// How often each model is led to.
    users: Vec<usize>,
}

impl Ways {
    fn of(models: usize, edges: &[(usize, usize)], wanted: impl Fn(usize) -> bool) -> Self {
        let mut graph: DiGraph<usize, ()> = DiGraph::new();
        let mut nodes = vec![None; models];
        for (model, node) in nodes.iter_mut().enumerate() {
            *node = wanted(model).then(|| graph.add_node(model));
        }
        let node = |model: usize| -> Option<NodeIndex> { nodes.get(model).copied().flatten() };
        let mut targets = vec![Vec::new(); models];
        let mut users = vec![0; models];
        for (source, target) in edges {
            if let (Some(from), Some(to)) = (node(*source), node(*target)) {
                graph.add_edge(from, to, ());
                if let (Some(targets), Some(users)) =
                    (targets.get_mut(*source), users.get_mut(*target))
                {
                    targets.push(*target);
                    *users += 1;
                }
            }
        }
        let circles: Vec<Vec<usize>> = kosaraju_scc(&graph)
            .into_iter()
            .map(|nodes| {
                let models = nodes.into_iter().filter_map(|node| graph.node_weight(node));
                let mut models: Vec<usize> = models.copied().collect();
                models.sort_unstable();
                models
            })
            .collect();
        let mut circle = vec![None; models];
        for (index, models) in circles.iter().enumerate() {
            for model in models {
                if let Some(place) = circle.get_mut(*model) {
                    *place = Some(index);
                }
            }
        }
        Self {
            circles,
            circle,
            targets,
            users,
        }
    }

    /// The models on the longest way from each circle, `cut` ones not counted.
    fn heights(&self, mut cut: impl FnMut(usize, usize) -> bool) -> Vec<usize> {
        let mut heights = vec![0; self.circles.len()];
        for (index, models) in self.circles.iter().enumerate() {
            let below = models
                .iter()
                .filter_map(|model| self.targets.get(*model))
                .flatten()
                .filter_map(|target| self.circle.get(*target).copied().flatten())
                .filter(|other| *other != index)
                .filter_map(|other| heights.get(other).copied())
                .max()
                .unwrap_or_default();
            let height = below + models.len();
            if let Some(place) = heights.get_mut(index) {
                *place = if cut(index, height) { 0 } else { height };
            }
        }
        heights
    }

    fn longest(&self) -> usize {
        let heights = self.heights(|_, _| false);
        heights.into_iter().max().unwrap_or_default()
    }

    /// Of each circle that is too long, the structs most used: one in thirty, at least one.
    fn busiest(&self, models: &[Model]) -> Vec<usize> {
        let mut found = Vec::new();
        for circle in self.circles.iter().filter(|circle| circle.len() > LONG) {
            let mut busy: Vec<usize> = circle
                .iter()
                .copied()
                .filter(|model| is_struct(models, *model))
                .collect();
            busy.sort_by_key(|model| std::cmp::Reverse(self.users.get(*model).copied()));
            busy.truncate(circle.len().div_ceil(30));
            found.append(&mut busy);
        }
        found
    }

    /// The structs at which ways that are too long are broken.
    fn too_far(&self, models: &[Model]) -> Vec<usize> {
        let mut found = Vec::new();
        self.heights(|index, height| {
            let circle = self.circles.get(index).into_iter().flatten().copied();
            let mut structs: Vec<usize> =
                circle.filter(|model| is_struct(models, *model)).collect();
            let cut = height > LONG && !structs.is_empty();
            if cut {
                found.append(&mut structs);
            }
            cut
        });
        found
    }
}
