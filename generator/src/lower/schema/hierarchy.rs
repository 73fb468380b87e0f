//! Hierarchy: a base with a discriminator, and the components that are `allOf` it (OpenAPI 3.1.1,
//! 4.8.25.2). Where the base is used, a value may be any of them: it becomes a union.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::discriminator::Discriminator;
use super::draft::Hint;
use super::parts::{Key, Parts, content};
use super::view::View;
use super::{Schemas, Work};
use crate::contract::{Docs, ModelId, Type, Typed, Union, Variant, VariantKind};
use crate::lower::names::{self, Scope};
use crate::lower::text;

/// The pointers of bases, each with those of everything below it.
pub(super) type Hierarchies = BTreeMap<String, BTreeSet<String>>;

impl<'d> Schemas<'d> {
    /// Every base of the document that has children.
    pub(super) fn find_hierarchies(&self) -> Hierarchies {
        let bases: BTreeSet<&String> = self
            .components
            .keys()
            .filter(|pointer| self.branches_by_tag(pointer))
            .collect();
        let mut found = Hierarchies::new();
        if bases.is_empty() {
            return found;
        }
        let above: BTreeMap<&String, BTreeSet<String>> = self
            .components
            .keys()
            .map(|pointer| {
                let seen = Parts::collect(&self.places, &Key::one(pointer.as_str())).seen;
                let above = seen.into_iter().filter(|seen| bases.contains(seen));
                (pointer, above.filter(|base| base != pointer).collect())
            })
            .collect();
        for (child, above_it) in &above {
            for base in above_it {
                let circular = above.get(base).is_some_and(|above| above.contains(*child));
                if !circular && !self.is_alias(child, base) {
                    let below = found.entry(base.clone()).or_default();
                    below.insert((*child).clone());
                }
            }
        }
        found
    }

    /// Whether a component is one of the kinds that a base comes in.
    pub(super) fn is_below(&self, base: &str, child: &str) -> bool {
        let below = self.hierarchies.get(base);
        below.is_some_and(|below| below.contains(child))
    }

    /// The union that a base is: its children, and what they have in common for every other kind.
    pub(super) fn hierarchy(&mut self, id: ModelId, base: &str, view: &View<'d>) -> Option<Union> {
        let below = self.hierarchies.get(base)?.clone();
        let discriminator = self.discriminator_of(base)?;
        let mut scope = Scope::new(&[names::CATCH_ALL]);
        let rest = scope.mint("Base");
        let mut variants = Vec::with_capacity(below.len() + 1);
        for child in &below {
            let nearer = |other: &String| self.is_below(other, child);
            let Some(model) = self.component(child).filter(|_| !below.iter().any(nearer)) else {
                continue;
            };
            let name = self.name(model).to_owned();
            variants.push(Variant {
                name: scope.mint_any(&[name.clone(), format!("{name}Kind")]),
                pointer: None,
                kind: VariantKind::Of(Typed::from(Type::Model(model))),
                tags: self.tags_below(&discriminator, base, child),
                docs: Docs::default(),
            });
        }
        let at = format!("{base}/discriminator");
        let common = self.draft(&at, &Hint::of(id, "Base", "Struct"));
        let name = self.name(id).to_owned();
        if let Some(draft) = self.drafts.get_mut(common.0) {
            draft.docs = text::docs(&format!("What every {} has.", text::code(&name)));
        }
        let view = View { at, ..view.clone() };
        self.queue.push_back(Work { id: common, view });
        variants.push(Variant {
            name: rest.clone(),
            pointer: None,
            kind: VariantKind::Of(Typed::from(Type::Model(common))),
            tags: Vec::new(),
            docs: text::docs("One of a kind that the contract does not name."),
        });
        Some(Union {
            variants,
            tag: Some(discriminator.property.to_owned()),
            base: Some(rest),
            unknown: names::CATCH_ALL.to_owned(),
        })
    }

    /// A discriminator without a list of branches beside it.
    fn branches_by_tag(&self, pointer: &str) -> bool {
        let object = self.places.get(pointer).and_then(Value::as_object);
        let lists = |keyword| object.is_some_and(|object| object.contains_key(keyword));
        self.discriminator_of(pointer).is_some() && !lists("oneOf") && !lists("anyOf")
    }

    fn discriminator_of(&self, pointer: &str) -> Option<Discriminator<'d>> {
        Discriminator::of(self.places.get(pointer)?.as_object()?)
    }

    /// A component that only refers to the base is another name of it, unless the base maps to it.
    fn is_alias(&self, child: &str, base: &str) -> bool {
        let object = self.places.get(child).and_then(Value::as_object);
        let Some(object) = object.filter(|_| self.site(child, true).target == base) else {
            return false;
        };
        let mapped = || {
            let found = self.discriminator_of(base);
            found.is_some_and(|found| !self.mapped_to(&found, child).is_empty())
        };
        content(object).all(|keyword| keyword == "$ref") || !mapped()
    }

    /// The discriminator's values for a child, and for what is below it.
    fn tags_below(
        &self,
        discriminator: &Discriminator<'d>,
        base: &str,
        child: &str,
    ) -> Vec<String> {
        let mut tags = self.tags_of_child(discriminator, base, child);
        let again = self.discriminator_of(child);
        let same = again.is_some_and(|again| again.property == discriminator.property);
        for further in self.hierarchies.get(child).into_iter().flatten() {
            tags.extend(if same {
                self.tags_of_child(discriminator, base, further)
            } else {
                self.mapped_to(discriminator, further)
            });
        }
        tags.into_iter().collect()
    }

    /// Mapped, or what the child itself says that the property is, or the child's name.
    fn tags_of_child(
        &self,
        discriminator: &Discriminator<'d>,
        base: &str,
        child: &str,
    ) -> BTreeSet<String> {
        let mapped = self.mapped_to(discriminator, child);
        if !mapped.is_empty() {
            return mapped;
        }
        let schema = self.places.get(child);
        let given = schema.and_then(|schema| schema.get("x-ms-discriminator-value"));
        if let Some(given) = given.and_then(Value::as_str) {
            return BTreeSet::from([given.to_owned()]);
        }
        let places = |pointer: &str| {
            let view = self.view(&Key::one(pointer));
            let mut properties = view.properties();
            properties
                .remove(discriminator.property)
                .unwrap_or_default()
        };
        let of_base = places(base);
        let own = places(child)
            .into_iter()
            .filter(|place| !of_base.contains(place));
        let listed: Vec<_> = own.map(|place| self.listed_at(&place)).collect();
        let nearest = listed.into_iter().rev().find(|listed| !listed.is_empty());
        let name = || {
            self.published_name(self.component(child)?)
                .map(str::to_owned)
        };
        match nearest {
            Some(listed) => listed.into_iter().collect(),
            None => name().into_iter().collect(),
        }
    }
}
