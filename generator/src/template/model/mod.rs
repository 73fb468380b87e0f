//! Models: one file a generated type.

mod check_body;
mod checks;
mod claims;
mod defaults;
mod dispatch;
mod enums;
mod fields;
mod forms;
mod other;
mod rules;
mod secrets;
mod shapes;
mod structs;
mod unions;
mod words;
mod wrappers;
mod writer;

use std::sync::Arc;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

pub(crate) use self::checks::Checks;
pub(crate) use self::defaults::constants as defaults;
pub(crate) use self::fields::Form;
pub(crate) use self::words::of_typed as rules_in_words;
pub(crate) use self::wrappers::required as required_places;
use super::facts::Facts;
use super::imports::Imports;
use super::tags::Tags;
use super::{Layout, docs};
use crate::contract::{Contract, Model, ModelKind};
use crate::print::{Code, Sheet};

/// The files of a contract's models, without anything of its calls.
pub fn files<'a>(contract: &'a Contract, layout: &Layout) -> Vec<Sheet<'a>> {
    sheets(&Arc::new(Facts::of(contract, Tags::default())), layout)
}

/// The files of a contract's models: `model/mod.rs` and one a model.
pub(in crate::template) fn sheets<'a>(facts: &Arc<Facts<'a>>, layout: &Layout) -> Vec<Sheet<'a>> {
    let contract = facts.contract;
    let source = contract.source.as_str();
    let shared = Arc::clone(facts);
    let mut sheets = vec![Sheet::rust(
        layout.file("model/mod.rs"),
        source,
        move || index(contract, &shared.tags),
    )];
    sheets.extend(contract.models.iter().map(|model| {
        let path = layout.file(&format!("model/{}.rs", model.module));
        let facts = Arc::clone(facts);
        Sheet::rust(path, source, move || file(&facts, model))
    }));
    sheets
}

fn index(contract: &Contract, tags: &Tags) -> TokenStream {
    let modules = contract.models.iter().enumerate().map(|(id, model)| {
        let (gate, module) = (tags.gate_of_model(id), format_ident!("{}", model.module));
        quote!(#gate mod #module;)
    });
    let uses = contract.models.iter().enumerate().map(|(id, model)| {
        let gate = tags.gate_of_model(id);
        let (module, name) = (
            format_ident!("{}", model.module),
            format_ident!("{}", model.name),
        );
        quote!(#gate pub use #module::#name;)
    });
    quote! {
        #![doc = " The models: what is sent and what comes back."]
        #(#modules)*
        #(#uses)*
    }
}

/// One model's file.
fn file(facts: &Arc<Facts<'_>>, model: &Model) -> Code {
    let mut imports = Imports::beside_models(facts);
    let checks = &facts.checks;
    let items = match &model.kind {
        ModelKind::Struct(object) => structs::items(model, object, checks, &mut imports),
        ModelKind::Enum(list) => enums::items(model, list, &mut imports),
        ModelKind::Union(union) => unions::items(model, union, checks, &mut imports),
        ModelKind::Alias(typed) => wrappers::alias(model, typed, &mut imports),
        ModelKind::Newtype(typed) => wrappers::newtype(model, typed, checks, &mut imports),
        ModelKind::Tuple(places, rest) => {
            wrappers::tuple(model, places, rest.as_ref(), checks, &mut imports)
        }
    };
    imports.is_defined_here(&model.name);
    imports.code(items)
}

/// Doc comment of a model's type: the contract's words, then where they are from.
fn type_lines(model: &Model) -> Vec<String> {
    let mut origin = Vec::new();
    let component = model
        .pointer
        .strip_prefix("#/components/schemas/")
        .filter(|name| !name.contains('/'));
    match (&model.schema, component) {
        (Some(schema), _) => origin.push(format!("Schema {}.", docs::code(schema))),
        (None, _) if !model.docs.is_empty() => {}
        (None, Some(name)) => origin.push(format!("Schema {}.", docs::code(name))),
        (None, None) => origin.push(format!("Schema at {}.", docs::code(&model.pointer))),
    }
    if model.deprecated {
        origin.push("Deprecated.".to_owned());
    }
    docs::lines(docs::paragraphs(&model.docs, &origin))
}

/// The same as attributes.
fn type_docs(model: &Model) -> TokenStream {
    docs::behind(type_lines(model))
}

/// The traits that every model has, and `Default` for those where it is true.
fn derives(default: bool) -> Vec<&'static str> {
    let default = default.then_some("Default");
    let (first, last) = (["Clone", "Debug"], ["PartialEq", "Eq", "Hash"]);
    first.into_iter().chain(default).chain(last).collect()
}
