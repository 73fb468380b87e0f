//! Body: the shape of a model, when its turn has come.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Schemas;
use super::draft::Hint;
use super::json_type::JsonType;
use super::shape::Shape;
use super::typed::secretly;
use super::view::View;
use crate::contract::{ModelId, ModelKind, Type, Typed};
use crate::diagnostic::Diagnostic;

impl<'d> Schemas<'d> {
    /// A component: an alias of another one, or what its schema says.
    pub(super) fn component_body(&mut self, id: ModelId, pointer: &str) -> ModelKind {
        let site = self.site(pointer, true);
        if site.circular || self.leads_to_itself(pointer) {
            self.warn(
                "circular-schema",
                pointer,
                "The schema is defined by itself only",
            );
            return ModelKind::Alias(Typed::from(Type::Json));
        }
        let kind = match self.component(&site.target) {
            Some(other) if other != id && !self.is_below(&site.target, pointer) => {
                ModelKind::Alias(Typed::from(Type::Model(other)))
            }
            _ => {
                let view = self.view(&super::parts::Key::one(pointer));
                match self.hierarchy(id, pointer, &view) {
                    Some(union) => ModelKind::Union(union),
                    None => self.body(id, view),
                }
            }
        };
        match kind {
            ModelKind::Alias(typed) if site.secret() => ModelKind::Alias(secretly(typed)),
            // A check needs a type of ours.
            ModelKind::Alias(typed) if typed.ty == Type::Json && !typed.rules.is_empty() => {
                ModelKind::Newtype(typed)
            }
            kind => kind,
        }
    }

    /// What a schema says.
    pub(super) fn body(&mut self, id: ModelId, view: View<'d>) -> ModelKind {
        let (view, shape) = self.shape(view);
        if let Some(about) = self.untyped(&view, &shape) {
            return ModelKind::Union(self.union_with_other(id, &view, about));
        }
        if let Shape::Enum(constants) = &shape {
            self.contradictions(&view, constants);
        }
        let whole = match shape {
            Shape::Union(_) | Shape::Types(_) => self.said(&view),
            Shape::Tuple => {
                let mut rules = self.array_rules(&view);
                rules.extend(self.said(&view));
                rules
            }
            _ => Vec::new(),
        };
        if let Some(draft) = self.drafts.get_mut(id.0) {
            draft.rules = whole;
        }
        match shape {
            Shape::Struct => ModelKind::Struct(self.object(id, &view)),
            Shape::Enum(constants) => ModelKind::Enum(constants.model()),
            Shape::Union(choice) => ModelKind::Union(self.union(id, &view, &choice)),
            Shape::Types(types) => ModelKind::Union(self.union_of_types(id, &view, &types)),
            Shape::Tuple => self.tuple(id, &view),
            other => ModelKind::Alias(self.simple(&view, &other, &Hint::of(id, "", "Item"))),
        }
    }

    /// What the keywords of a component without a `type` are about. JSON Schema lets values of every
    /// other type pass; only in a component is that more than an oversight in one of many places.
    fn untyped(&mut self, view: &View<'d>, shape: &Shape<'d>) -> Option<JsonType> {
        let about = match shape {
            Shape::Struct | Shape::Map => JsonType::Object,
            Shape::List | Shape::Tuple => JsonType::Array,
            Shape::String => JsonType::String,
            Shape::Number => JsonType::Number,
            _ => return None,
        };
        let alone = view.key.all.len() == 1
            && view.key.without.is_empty()
            && view.parts.list.len() == 1
            && self.component(&view.at).is_some()
            && view.last("discriminator").is_none();
        let open = alone && view.types().is_none();
        if open && view.has_properties() {
            let said = "Properties without a `type`: values of all other types are allowed too";
            let finding = Diagnostic::warning("missing-type", view.at.as_str(), said);
            self.found(finding.help("Say `type: object` if only objects are meant"));
        }
        open.then_some(about)
    }

    fn tuple(&mut self, id: ModelId, view: &View<'d>) -> ModelKind {
        let mut places = Vec::new();
        if let Some((part, Value::Array(items))) = view.all("prefixItems").last() {
            places.extend(
                (0..items.len()).map(|index| format!("{}/prefixItems/{index}", part.pointer)),
            );
        }
        let items = places
            .iter()
            .enumerate()
            .map(|(index, place)| {
                self.typed_at(place, &Hint::of(id, &format!("Item{}", index + 1), "Place"))
            })
            .collect();
        let full = view
            .last("maxItems")
            .and_then(Value::as_u64)
            .is_some_and(|most| u64::try_from(places.len()).is_ok_and(|count| most <= count));
        let further = view
            .all("items")
            .last()
            .map(|(part, value)| (format!("{}/items", part.pointer), value));
        let rest = match further {
            _ if full => None,
            Some((_, Value::Bool(false))) => None,
            Some((place, Value::Object(_))) => {
                Some(self.typed_at(&place, &Hint::of(id, "Item", "Place")))
            }
            _ => Some(Typed::from(Type::Json)),
        };
        ModelKind::Tuple(items, rest)
    }

    /// Whether aliases lead from a component back to it.
    fn leads_to_itself(&self, pointer: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut at = pointer.to_owned();
        while seen.insert(at.clone()) {
            let next = self.site(&at, true).target;
            if next == at {
                // Either it says something itself, or it is its own alias.
                return at == pointer && self.site(&at, true).hops > 0;
            }
            if self.component(&next).is_none() {
                return false;
            }
            if next == pointer {
                return true;
            }
            at = next;
        }
        false
    }
}
