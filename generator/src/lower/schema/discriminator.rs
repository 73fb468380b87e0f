//! Discriminator: which values of a property choose which branch.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Schemas;
use super::parts::{Key, Object};
use super::site::Site;
use super::view::{Choice, View};
use crate::document::escape;

/// The discriminator of a choice.
pub(super) struct Discriminator<'d> {
    pub(super) property: &'d str,
    mapping: Option<&'d Object>,
}

impl<'d> Discriminator<'d> {
    /// The discriminator of a schema.
    pub(super) fn of(schema: &'d Object) -> Option<Self> {
        let value = schema.get("discriminator")?;
        let property = value.get("propertyName")?.as_str()?;
        Some(Self {
            property,
            mapping: value.get("mapping").and_then(Value::as_object),
        })
    }
}

impl<'d> Choice<'d> {
    /// The discriminator beside the branches.
    pub(super) fn discriminator(&self) -> Option<Discriminator<'d>> {
        Discriminator::of(self.owner.object)
    }
}

impl<'d> Schemas<'d> {
    /// The discriminator's values for a branch: mapped, or constants of the property, or the
    /// component's name.
    pub(super) fn tags(
        &self,
        discriminator: &Discriminator<'d>,
        site: &Site<'d>,
        view: &View<'d>,
    ) -> Vec<String> {
        let mut tags = self.mapped_to(discriminator, &site.target);
        if tags.is_empty() {
            tags.extend(self.listed_of(view, discriminator.property));
        }
        if tags.is_empty()
            && let Some(published) = self
                .component(&site.target)
                .and_then(|id| self.published_name(id))
        {
            tags.insert(published.to_owned());
        }
        tags.into_iter().collect()
    }

    /// The values that are mapped to a component.
    pub(super) fn mapped_to(
        &self,
        discriminator: &Discriminator<'d>,
        component: &str,
    ) -> BTreeSet<String> {
        let leads_there = |target: &Value| {
            let target = target.as_str();
            target.is_some_and(|target| self.mapped(target) == component)
        };
        let mapping = discriminator.mapping.into_iter().flatten();
        mapping
            .filter(|(_, target)| leads_there(target))
            .map(|(tag, _)| tag.clone())
            .collect()
    }

    /// A mapping's target: a reference, or the name of a component.
    fn mapped(&self, target: &str) -> String {
        let pointer = if target.starts_with("#/") {
            target.to_owned()
        } else {
            format!("#/components/schemas/{}", escape(target))
        };
        self.site(&pointer, false).target
    }

    /// The constants that a property of a schema may have.
    pub(super) fn listed_of(&self, view: &View<'d>, property: &str) -> Vec<String> {
        let places = view.properties().remove(property).unwrap_or_default();
        let listed = places.iter().map(|place| self.listed_at(place));
        listed.flatten().collect()
    }

    /// The constants that the schema of a property lists.
    pub(super) fn listed_at(&self, place: &str) -> Vec<String> {
        let inner = self.view(&Key::one(self.site(place, false).target));
        let lists = inner.all("enum").filter_map(|(_, value)| value.as_array());
        let constants = inner.all("const").map(|(_, value)| value);
        let listed = constants.chain(lists.flatten()).filter_map(Value::as_str);
        listed.map(str::to_owned).collect()
    }
}
