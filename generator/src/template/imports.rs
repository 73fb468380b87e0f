//! Imports: the `use` lines of one emitted file, and what of it is text already, collected while its
//! items are written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Layout;
use super::facts::Facts;
use crate::contract::{Contract, ModelId};
use crate::print::{Code, Piece, Pieces, Use};

/// The `use` lines of one file, and its pieces.
///
/// A name that a model of the contract has too is not imported but written with its path.
pub(crate) struct Imports<'c> {
    facts: Arc<Facts<'c>>,
    defined: BTreeSet<String>,
    traits: BTreeSet<String>,
    models: String,
    used: BTreeMap<String, BTreeSet<String>>,
    pieces: Pieces,
}

impl<'c> Imports<'c> {
    /// For a file of a model: the others are `super::Name`.
    pub(crate) fn beside_models(facts: &Arc<Facts<'c>>) -> Self {
        Self::new(facts, "super".to_owned())
    }

    /// For any other file: models are `crate::claid::model::Name`.
    pub(crate) fn outside_models(facts: &Arc<Facts<'c>>, layout: &Layout) -> Self {
        let root = if layout.prefix.is_empty() {
            String::new()
        } else {
            format!("{}::", layout.prefix)
        };
        Self::new(facts, format!("crate::{root}model"))
    }

    fn new(facts: &Arc<Facts<'c>>, models: String) -> Self {
        Self {
            facts: Arc::clone(facts),
            defined: BTreeSet::new(),
            traits: BTreeSet::new(),
            models,
            used: BTreeMap::new(),
            pieces: Pieces::default(),
        }
    }

    /// The contract whose file this is.
    pub(crate) fn contract(&self) -> &'c Contract {
        self.facts.contract
    }

    /// Uses a model.
    pub(crate) fn model(&mut self, id: ModelId) -> TokenStream {
        let name = &self.facts.contract.model(id).name;
        if self.defined.contains(name) {
            let path = segments(&format!("{}::{name}", self.models));
            return quote!(#path);
        }
        self.used
            .entry(self.models.clone())
            .or_default()
            .insert(name.clone());
        let name = format_ident!("{name}");
        quote!(#name)
    }

    /// Uses an item of the module above, whatever else is called so.
    pub(crate) fn above(&mut self, name: &str) {
        let names = self.used.entry("super".to_owned()).or_default();
        names.insert(name.to_owned());
    }

    /// This file has a type of this name: whatever else is called so is written with its path.
    pub(crate) fn defines(&mut self, name: &str) {
        self.defined.insert(name.to_owned());
    }

    /// Uses the methods of a trait, whatever its name means in this file.
    pub(crate) fn methods_of(&mut self, path: &str) {
        self.traits.insert(path.to_owned());
    }

    /// The model whose own file this is needs no import.
    pub(crate) fn is_defined_here(&mut self, name: &str) {
        if let Some(names) = self.used.get_mut(&self.models) {
            names.remove(name);
        }
    }

    /// Uses an item of the runtime: `Check`, or `check::pattern`.
    pub(crate) fn runtime(&mut self, path: &str) -> TokenStream {
        self.item(&format!("crate::runtime::{path}"))
    }

    /// Uses an item by its full path, `serde_json::Value`: the last segment, or the path where that
    /// is taken. Only our own constants are passed here.
    pub(crate) fn item(&mut self, path: &str) -> TokenStream {
        let (parent, name) = path.rsplit_once("::").unwrap_or(("crate", path));
        if self.facts.models.contains(name) || self.defined.contains(name) {
            let path = segments(path);
            return quote!(#path);
        }
        self.used
            .entry(parent.to_owned())
            .or_default()
            .insert(name.to_owned());
        let name = format_ident!("{name}");
        quote!(#name)
    }

    /// Keeps what is text already; what stands for it among the tokens.
    pub(crate) fn piece(&mut self, piece: impl Into<Piece>) -> TokenStream {
        self.pieces.keep(piece)
    }

    /// The file: these tokens with the pieces that they have marks for.
    pub(crate) fn code(self, tokens: TokenStream) -> Code {
        Code {
            uses: self.uses(),
            tokens,
            pieces: self.pieces,
        }
    }

    fn uses(&self) -> Vec<Use> {
        let items = self.used.iter();
        let items = items.flat_map(|(parent, names)| lines(parent, names));
        let traits = self.traits.iter().map(|path| Use::methods_of(path));
        items.chain(traits).collect()
    }
}

/// One line a parent, and one a module.
fn lines(parent: &str, names: &BTreeSet<String>) -> Vec<Use> {
    // Modules stand on lines of their own: editions sort them differently among types.
    let (modules, types): (Vec<_>, Vec<_>) = names
        .iter()
        .cloned()
        .partition(|name| name.starts_with(|c: char| c.is_ascii_lowercase()));
    let modules = modules.into_iter().map(|name| Use::names(parent, [name]));
    let types = (!types.is_empty()).then(|| Use::names(parent, types));
    modules.chain(types).collect()
}

fn segments(path: &str) -> TokenStream {
    let segments = path.split("::").map(|segment| format_ident!("{segment}"));
    quote!(#(#segments)::*)
}
