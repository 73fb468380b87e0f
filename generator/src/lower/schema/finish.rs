//! Finish: drafts get their names and their order, and become models.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::draft::Draft;
use super::{Schemas, apart, chain, defaults, facts, graph, size};
use crate::contract::{Extra, Model, ModelId, ModelKind, Rule, Type, Typed, VariantKind, Xml};
use crate::diagnostic::{Diagnostic, Place};
use crate::lower::names::{self, Scope};

/// What came of the schemas.
pub(crate) struct Finished {
    /// Sorted by Rust name; [`ModelId`] is the index.
    pub(crate) models: Vec<Model>,
    /// As [`Contract::depth`](crate::contract::Contract::depth).
    pub(crate) depth: usize,
    /// From the ids that [`Schemas::typed`] gave to those of `models`.
    pub(crate) remap: Remap,
    /// Regular expressions that rules use, also those of types outside of `models`, sorted.
    pub(crate) patterns: Vec<String>,
    /// How contents stand in XML.
    pub(crate) xml: Xml,
    /// What was found on the way, in the order of the pointers.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Provisional ids to final ones, and the rules that aliases hand on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Remap {
    ids: Vec<ModelId>,
    /// By final id.
    rules: BTreeMap<ModelId, Vec<Rule>>,
}

impl Remap {
    /// Makes a type that [`Schemas::typed`] gave final: ids, and the rules of aliases.
    pub(crate) fn apply(&self, typed: &mut Typed) {
        match &mut typed.ty {
            Type::Model(id) => {
                *id = self.ids.get(id.0).copied().unwrap_or(*id);
                for rule in self.rules.get(id).into_iter().flatten() {
                    if !typed.rules.contains(rule) {
                        typed.rules.push(rule.clone());
                    }
                }
            }
            Type::List(inner)
            | Type::Map(inner)
            | Type::Nullable(inner)
            | Type::Secret(inner)
            | Type::Boxed(inner)
            | Type::Distant(inner) => {
                self.apply(inner);
            }
            _ => {}
        }
    }
}

pub(super) fn finish(mut schemas: Schemas<'_>) -> Finished {
    let named = name(&schemas.drafts, &mut schemas.scope, &mut schemas.modules);
    let mut order: Vec<usize> = (0..schemas.drafts.len()).collect();
    order.sort_by(|one, other| named.get(*one).cmp(&named.get(*other)));
    let mut ids = vec![ModelId(0); order.len()];
    for (last, first) in order.iter().enumerate() {
        if let Some(id) = ids.get_mut(*first) {
            *id = ModelId(last);
        }
    }
    let published: Vec<Option<String>> = schemas
        .drafts
        .par_iter()
        .map(|draft| schemas.document.published(&draft.pointer))
        .collect();
    let mut drafts: Vec<Option<(Draft, Option<String>)>> = schemas
        .drafts
        .into_iter()
        .zip(published)
        .map(Some)
        .collect();
    let mut models = Vec::with_capacity(order.len());
    for first in order {
        let Some((mut draft, published)) = drafts.get_mut(first).and_then(Option::take) else {
            continue;
        };
        let (name, module) = named.get(first).cloned().unwrap_or_default();
        let kind = draft
            .kind
            .take()
            .unwrap_or(ModelKind::Alias(Typed::from(Type::Json)));
        let mut model = draft.model(name, module, kind, published);
        model.nullable = schemas
            .nullables
            .get(&ModelId(first))
            .is_some_and(|null| *null);
        models.push(model);
    }
    let mut remap = Remap {
        ids,
        rules: BTreeMap::new(),
    };
    for model in &mut models {
        each_typed(&mut model.kind, &mut |typed| remap.apply(typed));
    }
    graph::newtypes(&mut models);
    graph::boxes(&mut models);
    size::boxes(&mut models);
    chain::distances(&mut models);
    // With the ids final, a second pass hands on the rules.
    let rules = Remap {
        ids: (0..models.len()).map(ModelId).collect(),
        rules: handed_on(&models),
    };
    for model in &mut models {
        each_typed(&mut model.kind, &mut |typed| rules.apply(typed));
    }
    remap.rules = rules.rules;
    facts::decide(&mut models);
    let depth = apart::decide(&mut models);
    let mut diagnostics = schemas.diagnostics;
    diagnostics.extend(defaults::check(&mut models));
    diagnostics.sort_by(|one, other| sort_key(one).cmp(&sort_key(other)));
    diagnostics.dedup();
    let patterns: BTreeSet<String> = schemas.patterns.into_values().flatten().collect();
    let xml = schemas.xml.finish(schemas.document, &remap, &models);
    Finished {
        xml,
        depth,
        models,
        remap,
        patterns: patterns.into_iter().collect(),
        diagnostics,
    }
}

fn sort_key(finding: &Diagnostic) -> (&str, &str, &str) {
    let pointer = match &finding.place {
        Place::Pointer(pointer) => pointer.as_str(),
        Place::File { path, .. } => path.as_str(),
    };
    (pointer, finding.rule, &finding.message)
}

/// Type and module of every draft. Components have theirs; then come names that the contract gives,
/// then inline types from the outside in, so that a parent's name is there for its children.
fn name(drafts: &[Draft], scope: &mut Scope, modules: &mut Scope) -> Vec<(String, String)> {
    let mut names: Vec<(String, String)> = vec![<(String, String)>::default(); drafts.len()];
    let mut depths: Vec<usize> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        // Parents are drafted before their children.
        let above = draft
            .hint
            .parent
            .and_then(|parent| depths.get(parent.0))
            .copied();
        depths.push(above.map_or(0, |depth| depth + 1));
    }
    let mut levels: BTreeMap<(bool, usize), Vec<usize>> = BTreeMap::new();
    for (index, draft) in drafts.iter().enumerate() {
        if let Some(name) = &draft.name {
            let module = modules.mint(&names::module_name(name));
            if let Some(place) = names.get_mut(index) {
                *place = (name.clone(), module);
            }
        } else {
            let depth = if draft.hint.whole {
                0
            } else {
                depths.get(index).copied().unwrap_or_default()
            };
            levels
                .entry((!draft.hint.whole, depth))
                .or_default()
                .push(index);
        }
    }
    for level in levels.into_values() {
        let mut wanted: Vec<(String, &str, usize)> = level
            .into_iter()
            .filter_map(|index| {
                let draft = drafts.get(index)?;
                let parent = draft
                    .hint
                    .parent
                    .filter(|_| !draft.hint.whole)
                    .and_then(|parent| names.get(parent.0));
                let name = names::short(format!(
                    "{}{}",
                    parent.map(|(name, _)| name.as_str()).unwrap_or_default(),
                    draft.hint.words
                ));
                Some((name, draft.pointer.as_str(), index))
            })
            .collect();
        wanted.sort();
        for (name, _, index) in wanted {
            let role = drafts
                .get(index)
                .map(|draft| draft.hint.role)
                .unwrap_or_default();
            let plain = match drafts.get(index).and_then(|draft| draft.hint.parent) {
                Some(_) => name,
                None => names::pascal(&name),
            };
            let name = scope.mint_any(&[names::type_name(&plain), format!("{plain}{role}")]);
            let module = modules.mint(&names::module_name(&name));
            if let Some(place) = names.get_mut(index) {
                *place = (name, module);
            }
        }
    }
    names
}

/// The rules of every alias, and of what it is an alias of.
fn handed_on(models: &[Model]) -> BTreeMap<ModelId, Vec<Rule>> {
    let mut all = BTreeMap::new();
    for start in 0..models.len() {
        let mut rules: Vec<Rule> = Vec::new();
        let mut at = ModelId(start);
        let mut seen = BTreeSet::new();
        while seen.insert(at) {
            let Some(ModelKind::Alias(typed)) = models.get(at.0).map(|model| &model.kind) else {
                break;
            };
            let mut typed = typed;
            rules.extend(
                typed
                    .rules
                    .iter()
                    .filter(|rule| !rules.contains(rule))
                    .cloned()
                    .collect::<Vec<_>>(),
            );
            while let Type::Nullable(inner)
            | Type::Secret(inner)
            | Type::Boxed(inner)
            | Type::Distant(inner) = &typed.ty
            {
                typed = inner;
                rules.extend(
                    typed
                        .rules
                        .iter()
                        .filter(|rule| !rules.contains(rule))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
            }
            match typed.ty {
                Type::Model(next) => at = next,
                _ => break,
            }
        }
        if !rules.is_empty() {
            all.insert(ModelId(start), rules);
        }
    }
    all
}

/// Every type that a model names directly.
pub(super) fn each_typed(kind: &mut ModelKind, visit: &mut dyn FnMut(&mut Typed)) {
    match kind {
        ModelKind::Struct(object) => {
            object
                .fields
                .iter_mut()
                .for_each(|field| visit(&mut field.typed));
            if let Extra::Kept { values, .. } = &mut object.extra {
                visit(values);
            }
        }
        ModelKind::Union(union) => {
            for variant in &mut union.variants {
                if let VariantKind::Of(typed) = &mut variant.kind {
                    visit(typed);
                }
            }
        }
        ModelKind::Alias(typed) | ModelKind::Newtype(typed) => visit(typed),
        ModelKind::Tuple(items, rest) => {
            items.iter_mut().for_each(&mut *visit);
            rest.iter_mut().for_each(visit);
        }
        ModelKind::Enum(_) => {}
    }
}
