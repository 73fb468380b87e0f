//! Settle: choices that leave only one way are made before a schema gets its shape.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Schemas;
use super::json_type::JsonType;
use super::parts::{Key, content};
use super::view::{Choice, View};

/// Choices that are settled one after the other before a schema is taken as it stands.
const MAX_ROUNDS: usize = 8;

/// Choices within choices that are multiplied out.
const MAX_CHOICES: usize = 4;

impl<'d> Schemas<'d> {
    /// Removes choices that are none: one branch, branches that only add `required`, a branch that
    /// the schema is itself made of.
    pub(super) fn settle(&mut self, mut view: View<'d>) -> (View<'d>, Option<Choice<'d>>) {
        for _ in 0..MAX_ROUNDS {
            let Some(choice) = view.choices().into_iter().next() else {
                return (view, None);
            };
            let sites: BTreeSet<String> = choice
                .branches
                .iter()
                .map(|branch| self.site(branch, false).target)
                .collect();
            let mut key = view.key.clone();
            if sites.len() == 1
                && let Some(only) = choice.branches.first()
            {
                key = key.chosen(only, &choice.pointer);
            } else if let Some(same) = self.same_type(&choice) {
                view.only = Some(same);
                view.settled.insert(choice.pointer.clone());
                key.without.insert(choice.pointer.clone());
            } else if choice
                .branches
                .iter()
                .all(|branch| self.only_required(branch))
            {
                view.settled.insert(choice.pointer.clone());
                key.without.insert(choice.pointer.clone());
            } else if self.inherited(&view, &choice)
                || sites.iter().any(|target| view.parts.seen.contains(target))
            {
                key.without.insert(choice.pointer.clone());
            } else if key.without.len() >= MAX_CHOICES {
                self.warn(
                    "loosely-typed",
                    &view.at,
                    "Too many choices are combined here; this one is left out",
                );
                key.without.insert(choice.pointer.clone());
            } else {
                return (view, Some(choice));
            }
            let settled = self.view(&key);
            view = View {
                at: view.at,
                only: view.only,
                settled: view.settled,
                ..settled
            };
        }
        (view, None)
    }

    /// A hierarchy's base that lists its children: a child has made the choice.
    fn inherited(&self, view: &View<'d>, choice: &Choice<'d>) -> bool {
        let owner = &choice.owner;
        owner.object.contains_key("discriminator")
            && self.component(&owner.pointer).is_some()
            && !view.key.all.contains(&owner.pointer)
    }

    /// The scalar type that all branches share, when only their formats and bounds differ.
    fn same_type(&self, choice: &Choice<'d>) -> Option<JsonType> {
        let mut same = None;
        for branch in &choice.branches {
            let site = self.site(branch, false);
            let view = self.view(&Key::one(site.target.as_str()));
            let plain = self.component(&site.target).is_none()
                && site.rust_name().is_none()
                && !site.nullable
                && view.last("enum").is_none()
                && view.last("const").is_none()
                && view.choices().is_empty();
            let mut types = view.types()?.into_iter();
            let found = (types.next()?, super::scalar::text_kind(&view));
            let scalar = !matches!(found.0, JsonType::Object | JsonType::Array);
            if !plain || !scalar || types.next().is_some() || same.is_some_and(|same| same != found)
            {
                return None;
            }
            same = Some(found);
        }
        same.filter(|(_, kind)| kind.is_none())
            .map(|(same, _)| same)
    }

    fn only_required(&self, branch: &str) -> bool {
        match self.places.get(branch) {
            Some(Value::Object(object)) => {
                object.contains_key("required")
                    && content(object).all(|keyword| matches!(keyword, "required" | "not" | "type"))
                    || object.contains_key("not") && content(object).all(|keyword| keyword == "not")
            }
            _ => false,
        }
    }

    /// The key of a branch together with what stands beside the choice.
    pub(super) fn branch(&self, view: &View<'d>, choice: &Choice<'d>, branch: &str) -> Key {
        let alone = Key::one(branch);
        let inner = self.view(&alone);
        let mut base = None;
        for part in &view.parts.list {
            if inner.parts.seen.contains(&part.pointer) {
                continue;
            }
            let mut says = content(part.object).filter(|keyword| {
                !matches!(*keyword, "$ref" | "allOf")
                    && !view
                        .key
                        .without
                        .contains(&format!("{}/{keyword}", part.pointer))
                    && format!("{}/{keyword}", part.pointer) != choice.pointer
            });
            if says.any(|keyword| keyword != "type") {
                return view.key.chosen(branch, &choice.pointer);
            }
            base = base.or(part.object.get("type"));
        }
        let typed = base.is_none()
            || inner.types().is_some()
            || inner.last("enum").is_some()
            || inner.last("const").is_some()
            || !inner.choices().is_empty()
            || inner
                .implied()
                .is_some_and(|implied| view.types().is_some_and(|types| types.contains(&implied)));
        if typed {
            alone
        } else {
            view.key.chosen(branch, &choice.pointer)
        }
    }
}
