//! Draft: a model whose name is still a wish.

use crate::contract::{Docs, Model, ModelId, ModelKind, Rule};

/// What an inline type would like to be called.
#[derive(Clone, Debug, Default)]
pub(super) struct Hint {
    /// The model that it is a part of; its final name comes first.
    pub(super) parent: Option<ModelId>,
    /// Words in Pascal case.
    pub(super) words: String,
    /// What it is to the parent, for when the words alone are taken: `Property`, `Item`.
    pub(super) role: &'static str,
    /// `x-rust-name`: the words are the whole name.
    pub(super) whole: bool,
}

impl Hint {
    /// Words without a parent.
    pub(super) fn root(words: &str) -> Self {
        Self {
            parent: None,
            words: words.to_owned(),
            role: "Body",
            whole: false,
        }
    }

    /// A part of a model.
    pub(super) fn of(parent: ModelId, words: &str, role: &'static str) -> Self {
        Self {
            parent: Some(parent),
            words: words.to_owned(),
            role,
            whole: false,
        }
    }

    /// One step deeper in the same model.
    pub(super) fn inner(&self, words: &str, role: &'static str) -> Self {
        Self {
            parent: self.parent,
            words: format!("{}{words}", self.words),
            role,
            whole: self.whole,
        }
    }

    /// A name that the contract gives.
    pub(super) fn named(&self, name: Option<&str>) -> Self {
        match name {
            Some(name) => Self {
                words: crate::lower::names::pascal(name),
                whole: true,
                ..self.clone()
            },
            None => self.clone(),
        }
    }
}

/// A model on its way.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The final name of a component.
    pub(super) name: Option<String>,
    /// The wish of an inline type.
    pub(super) hint: Hint,
    /// Canonical pointer.
    pub(super) pointer: String,
    /// The component's published name.
    pub(super) published: Option<String>,
    pub(super) docs: Docs,
    pub(super) deprecated: bool,
    /// Rules on a tuple or union as a whole.
    pub(super) rules: Vec<Rule>,
    /// `None` until its turn has come.
    pub(super) kind: Option<ModelKind>,
}

impl Draft {
    /// The model, once everything about it is decided.
    pub(super) fn model(
        self,
        name: String,
        module: String,
        kind: ModelKind,
        published: Option<String>,
    ) -> Model {
        let schema = self.published.filter(|schema| *schema != name);
        Model {
            name,
            module,
            docs: self.docs,
            pointer: self.pointer,
            published,
            schema,
            deprecated: self.deprecated,
            kind,
            rules: self.rules,
            nullable: false,
            checked: false,
            defaultable: false,
            apart: false,
        }
    }
}
