//! Schemas become models and types.
//!
//! [`Schemas`] hands out types while it is still at work: the [`ModelId`]s in them are provisional
//! until [`Schemas::finish`] has sorted the models, and [`Remap::apply`] makes them final.
//!
//! Every schema is looked at as a conjunction of schema objects ([`parts`]), read as one ([`view`]),
//! and gets a [`shape`]. Shapes with a name of their own wait in a queue, so that recursion of the
//! contract never becomes recursion of this code. [`finish`] settles names, cycles and order.
//!
//! What consumers rely on:
//!
//! - Rules stand beside the type that they are about. Of a nullable string with a `maxLength` the outer
//!   [`Typed`] has no rules, the inner one has [`Rule::MaxLength`](crate::contract::Rule). A
//!   component that is an alias hands its own rules on to each place that uses it; a newtype does not.
//! - `null` is said at each place that uses a component ([`Type::Nullable`] around it), never inside
//!   the model.
//! - `Nullable` is outside of `Secret`, and `Boxed` is right around the model that it points to.

mod apart;
mod body;
mod budget;
mod chain;
mod constants;
mod contradiction;
pub(crate) mod defaults;
mod discriminator;
mod draft;
mod enumeration;
mod facts;
mod finish;
mod form;
mod given;
mod graph;
mod hierarchy;
mod json_type;
mod label;
mod member_names;
mod memo;
mod null;
mod object;
mod parts;
mod pattern;
mod reach;
mod rules;
mod said;
mod scalar;
mod settle;
mod shape;
mod site;
mod size;
#[cfg(test)]
mod tests;
mod translate;
mod twin;
mod typed;
mod unevaluated;
mod union;
mod view;
mod xml;

use std::collections::{BTreeMap, VecDeque};

use serde_json::Value;

use self::draft::{Draft, Hint};
pub(crate) use self::finish::{Finished, Remap};
use self::memo::Memo;
pub(crate) use self::twin::Twins;
use self::view::View;
use crate::contract::{Docs, ModelId, Typed};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Finder, escape};
use crate::lower::names::{self, Scope};
use crate::lower::text::Descriptions;

/// Where components stand.
const COMPONENTS: &str = "#/components/schemas/";

/// The schemas of one document on their way to models.
pub(crate) struct Schemas<'d> {
    document: &'d Document,
    places: Finder<'d>,
    descriptions: Descriptions<'d>,
    /// Every component by its canonical pointer.
    components: BTreeMap<String, ModelId>,
    /// Whether uses of a component may be `null`.
    nullables: BTreeMap<ModelId, bool>,
    drafts: Vec<Draft>,
    memo: Memo,
    queue: VecDeque<Work<'d>>,
    /// Patterns as published and translated; `None` for those that cannot be used.
    patterns: BTreeMap<String, Option<String>>,
    diagnostics: Vec<Diagnostic>,
    scope: Scope,
    modules: Scope,
    nesting: usize,
    merged: usize,
    hierarchies: hierarchy::Hierarchies,
    /// How contents stand in XML.
    xml: xml::Tables<'d>,
    /// Components are queued.
    begun: bool,
}

/// A model whose body is still to be made.
#[derive(Clone, Debug)]
struct Work<'d> {
    id: ModelId,
    view: View<'d>,
}

impl<'d> Schemas<'d> {
    /// Settles the names of all components; lowers none of them yet.
    pub(crate) fn new(document: &'d Document) -> Self {
        let mut schemas = Self {
            document,
            places: Finder::new(document),
            descriptions: Descriptions::default(),
            components: BTreeMap::new(),
            nullables: BTreeMap::new(),
            drafts: Vec::new(),
            memo: Memo::default(),
            queue: VecDeque::new(),
            patterns: BTreeMap::new(),
            diagnostics: Vec::new(),
            scope: Scope::default(),
            modules: Scope::default(),
            nesting: 0,
            merged: 0,
            hierarchies: BTreeMap::new(),
            xml: xml::Tables::default(),
            begun: false,
        };
        schemas.name_components();
        schemas.hierarchies = schemas.find_hierarchies();
        schemas
    }

    /// The schemas of a document whose components are lowered.
    pub(crate) fn of_components(document: &'d Document) -> Self {
        let mut schemas = Self::new(document);
        schemas.components();
        schemas
    }

    /// Lowers all components.
    pub(crate) fn components(&mut self) {
        if self.begun {
            return;
        }
        self.begun = true;
        let components: Vec<(String, ModelId)> = self
            .components
            .iter()
            .map(|(pointer, id)| (pointer.clone(), *id))
            .collect();
        for (pointer, id) in components {
            self.component_admits_null(id, &pointer);
            let kind = self.component_body(id, &pointer);
            if let Some(draft) = self.drafts.get_mut(id.0) {
                draft.kind = Some(kind);
            }
        }
        self.drain();
    }

    /// Type of the schema at a canonical pointer; an inline type is named from `hint` (words in
    /// Pascal case, such as `ListFilesSortDirection`). The same pointer gives the same type again.
    pub(crate) fn typed(&mut self, pointer: &str, hint: &str) -> Typed {
        let typed = self.typed_at(pointer, &Hint::root(hint));
        self.drain();
        typed
    }

    /// Names and sorts the models.
    pub(crate) fn finish(mut self) -> Finished {
        self.components();
        finish::finish(self)
    }

    fn drain(&mut self) {
        while let Some(Work { id, view }) = self.queue.pop_front() {
            let kind = self.body(id, view);
            if let Some(draft) = self.drafts.get_mut(id.0) {
                draft.kind = Some(kind);
            }
        }
    }

    /// Names in the order of certainty: given by the contract, spelled like Rust, all others.
    fn name_components(&mut self) {
        let schemas = self
            .document
            .root()
            .pointer("/components/schemas")
            .and_then(Value::as_object);
        let mut wanted: Vec<(u8, &'d str, Vec<String>, &'d Value)> = Vec::new();
        for (published, schema) in schemas.into_iter().flatten() {
            let given = schema.get("x-rust-name").and_then(Value::as_str);
            let mut candidates = given.map_or_else(
                || names::component(published),
                |name| vec![names::pascal(name)],
            );
            for name in &mut candidates {
                *name = names::type_name(name);
            }
            let rank = match given {
                Some(_) => 0,
                None if candidates.iter().any(|name| name == published) => 1,
                None => 2,
            };
            wanted.push((rank, published, candidates, schema));
        }
        wanted.sort_by_key(|(rank, published, _, _)| (*rank, *published));
        for (_, published, candidates, schema) in wanted {
            let name = self.scope.mint_any(&candidates);
            let id = ModelId(self.drafts.len());
            let pointer = format!("{COMPONENTS}{}", escape(published));
            self.components.insert(pointer.clone(), id);
            self.drafts.push(Draft {
                name: Some(name),
                hint: Hint::default(),
                pointer,
                published: Some(published.to_owned()),
                docs: self.described(schema),
                deprecated: schema.get("deprecated") == Some(&Value::Bool(true)),
                rules: Vec::new(),
                kind: None,
            });
        }
    }

    /// A model for an inline schema.
    fn draft(&mut self, pointer: &str, hint: &Hint) -> ModelId {
        let schema = self.places.get(pointer).unwrap_or(&Value::Null);
        let id = ModelId(self.drafts.len());
        self.drafts.push(Draft {
            name: None,
            hint: hint.clone(),
            pointer: pointer.to_owned(),
            published: None,
            docs: self.described(schema),
            deprecated: schema.get("deprecated") == Some(&Value::Bool(true)),
            rules: Vec::new(),
            kind: None,
        });
        id
    }

    /// The component at a pointer.
    fn component(&self, pointer: &str) -> Option<ModelId> {
        let name = pointer.strip_prefix(COMPONENTS)?;
        let inside = name.contains('/');
        (!inside).then(|| self.components.get(pointer).copied())?
    }

    /// A component's Rust name.
    fn name(&self, id: ModelId) -> &str {
        self.drafts
            .get(id.0)
            .and_then(|draft| draft.name.as_deref())
            .unwrap_or_default()
    }

    /// A component's name in the contract.
    fn published_name(&self, id: ModelId) -> Option<&str> {
        self.drafts.get(id.0)?.published.as_deref()
    }

    /// The docs of a description.
    pub(crate) fn docs(&self, description: &'d str) -> Docs {
        self.descriptions.docs(description)
    }

    fn described(&self, schema: &'d Value) -> Docs {
        let description = schema.get("description").and_then(Value::as_str);
        description.map(|text| self.docs(text)).unwrap_or_default()
    }

    fn found(&mut self, finding: Diagnostic) {
        self.diagnostics.push(finding);
    }

    fn warn(&mut self, rule: &'static str, pointer: &str, message: impl Into<String>) {
        self.found(Diagnostic::warning(rule, pointer, message));
    }
}
