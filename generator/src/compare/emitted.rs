//! Emitted: what the templates make of a contract, as public items and as code.
//!
//! Everything is text: tokens cannot leave the thread that made them.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::ToTokens;
use rayon::prelude::*;
use syn::{Attribute, Fields, FnArg, ImplItem, Item, ItemImpl, Signature, Type, Visibility};

use crate::contract::Contract;
use crate::print::{Piece, Pieces};
use crate::template::{self, Krate};

/// The client and the models of a contract.
#[derive(Default)]
pub(super) struct Emitted {
    /// Public items by path, each with its signature: types, fields, variants, methods, constants
    /// and implementations of traits. Modules are private, so none is in a path.
    pub(super) api: BTreeMap<String, String>,
    /// All code of an item with its docs, by the item: a type, a method, a static.
    pub(super) code: BTreeMap<String, String>,
}

impl Emitted {
    pub(super) fn of(contract: &Contract) -> Self {
        let krate = Krate {
            name: "client".to_owned(),
            multi: false,
        };
        let contracts = std::slice::from_ref(contract);
        let sheets = template::emit(contracts, &krate);
        let parts: Vec<Self> = sheets
            .par_iter()
            .filter(|sheet| {
                let path = sheet.path();
                // What mock servers know are the calls once more.
                let mock = path == "src/client/mock.rs";
                (path.starts_with("src/client/") && !mock) || path.starts_with("src/model/")
            })
            .map(|sheet| {
                let mut part = Self::default();
                let (items, pieces) = sheet.items();
                for item in items {
                    part.item(&item, &pieces);
                }
                part
            })
            .collect();
        let mut whole = Self::default();
        for part in parts {
            whole.api.extend(part.api);
            for (owner, code) in part.code {
                whole.code.entry(owner).or_default().push_str(&code);
            }
        }
        whole
    }

    fn item(&mut self, item: &Item, pieces: &Pieces) {
        match item {
            Item::Struct(it) => {
                let name = it.ident.to_string();
                if public(&it.vis) {
                    self.ty(&name, &structure(&it.fields), &it.attrs);
                    self.fields(&name, &it.fields);
                }
                self.code(name, item);
            }
            Item::Enum(it) => {
                let name = it.ident.to_string();
                if public(&it.vis) {
                    self.ty(&name, "enum", &it.attrs);
                    for variant in &it.variants {
                        let held = line(variant.fields.to_token_stream());
                        self.api.insert(format!("{name}::{}", variant.ident), held);
                    }
                }
                self.code(name, item);
            }
            Item::Type(it) => {
                let name = it.ident.to_string();
                let held = format!("type = {}", line(it.ty.to_token_stream()));
                self.api.insert(name.clone(), held);
                self.code(name, item);
            }
            Item::Impl(it) => self.implementation(it, pieces),
            Item::Macro(it) => {
                if let Some(piece) = pieces.of(&it.mac) {
                    return self.piece("", piece);
                }
                let named = it.mac.tokens.clone().into_iter().next();
                let name = named.map_or_else(String::new, |token| token.to_string());
                // A pattern is of the file alone; the other macros implement traits.
                if let Some(kind) = it
                    .mac
                    .path
                    .segments
                    .last()
                    .filter(|it| it.ident != "pattern")
                {
                    self.api
                        .insert(format!("{} for {name}", kind.ident), String::new());
                }
                self.code(name, item);
            }
            Item::Static(it) => self.code(it.ident.to_string(), item),
            Item::Const(it) => self.code(it.ident.to_string(), item),
            Item::Fn(it) => self.code(it.sig.ident.to_string(), item),
            _ => {}
        }
    }

    /// A type and the traits that it derives.
    fn ty(&mut self, name: &str, kind: &str, attributes: &[Attribute]) {
        let open = attributes
            .iter()
            .any(|it| it.path().is_ident("non_exhaustive"));
        // What callers may take apart tells how many parts there are.
        let kind = kind.split(' ').next().filter(|_| open).unwrap_or(kind);
        self.api.insert(name.to_owned(), kind.to_owned());
        for derive in attributes.iter().filter(|it| it.path().is_ident("derive")) {
            let _ = derive.parse_nested_meta(|one| {
                let one = line(one.path.to_token_stream());
                self.api.insert(format!("{one} for {name}"), String::new());
                Ok(())
            });
        }
    }

    fn fields(&mut self, name: &str, fields: &Fields) {
        for (index, field) in fields.iter().enumerate() {
            if public(&field.vis) {
                let ident = field.ident.as_ref();
                let ident = ident.map_or_else(|| index.to_string(), ToString::to_string);
                let ty = line(field.ty.to_token_stream());
                self.api.insert(format!("{name}.{ident}"), ty);
            }
        }
    }

    fn implementation(&mut self, it: &ItemImpl, pieces: &Pieces) {
        let name = head(&it.self_ty);
        if let Some((_, implemented, _)) = &it.trait_ {
            let implemented = line(implemented.to_token_stream());
            // What calls need of their arguments is no business of callers.
            if implemented != "Check" {
                self.api
                    .insert(format!("{implemented} for {name}"), String::new());
            }
            for member in &it.items {
                if let ImplItem::Type(held) = member {
                    let path = format!("{name}::{}", held.ident);
                    self.api.insert(path, line(held.ty.to_token_stream()));
                }
            }
            return self.code(name, it);
        }
        for member in &it.items {
            match member {
                ImplItem::Fn(method) if public(&method.vis) => {
                    let path = format!("{name}::{}", method.sig.ident);
                    self.api.insert(path.clone(), signature(&method.sig));
                    // The client and its builder have methods of all operations.
                    let shared = name == "Client" || name == "Builder";
                    self.code(if shared { path } else { name.clone() }, method);
                }
                ImplItem::Const(constant) if public(&constant.vis) => {
                    let ty = format!("const {}", line(constant.ty.to_token_stream()));
                    self.api.insert(format!("{name}::{}", constant.ident), ty);
                    self.code(name.clone(), constant);
                }
                ImplItem::Macro(member) => {
                    if let Some(piece) = pieces.of(&member.mac) {
                        self.piece(&name, piece);
                    }
                }
                other => self.code(name.clone(), other),
            }
        }
    }

    /// What is text already: of an item, or of the members of a type.
    fn piece(&mut self, owner: &str, piece: &Piece) {
        let (owner, path, signature) = match piece {
            Piece::Constructor(new) => {
                let types = new.arguments.iter().map(|(_, ty)| bare(ty));
                let types: Vec<String> = types.collect();
                let signature = format!("fn({}) -> Self", types.join(", "));
                (owner, format!("{owner}::new"), signature)
            }
            Piece::Setter(setter) => {
                let ty = setter.ty.as_deref().map(|ty| format!(", {}", bare(ty)));
                let signature = format!("fn(self{}) -> Self", ty.unwrap_or_default());
                (owner, format!("{owner}::{}", setter.name), signature)
            }
            Piece::Structure(structure) => {
                let name = &structure.name;
                for derive in &structure.derives {
                    self.api
                        .insert(format!("{derive} for {name}"), String::new());
                }
                for member in &structure.fields {
                    let path = format!("{name}.{}", member.name);
                    self.api.insert(path, bare(&member.ty));
                }
                (name.as_str(), name.clone(), "struct".to_owned())
            }
            Piece::Rows(rows) => {
                let name = rows.head.rsplit(' ').next().unwrap_or_default();
                let kind = rows.path.rsplit("::").next().unwrap_or_default();
                (name, format!("{kind} for {name}"), String::new())
            }
        };
        self.api.insert(path, signature);
        self.text(owner.to_owned(), &piece.text(0));
    }

    fn code(&mut self, owner: String, tokens: &impl ToTokens) {
        self.text(owner, &tokens.to_token_stream().to_string());
    }

    fn text(&mut self, owner: String, text: &str) {
        let code = self.code.entry(owner).or_default();
        code.push_str(text);
        code.push('\n');
    }
}

/// `struct of 2` when callers can make one of its fields.
fn structure(fields: &Fields) -> String {
    if fields.is_empty() || !fields.iter().all(|field| public(&field.vis)) {
        return "struct".to_owned();
    }
    format!("struct of {}", fields.len())
}

fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// `ListPets` of `ListPets<'_>`.
fn head(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
    .map_or_else(|| line(ty.to_token_stream()), |it| it.ident.to_string())
}

/// What a method takes and answers: names of arguments are the docs' only.
fn signature(signature: &Signature) -> String {
    let inputs: Vec<String> = signature
        .inputs
        .iter()
        .map(|input| match input {
            FnArg::Receiver(receiver) if receiver.reference.is_some() => "&self".to_owned(),
            FnArg::Receiver(_) => "self".to_owned(),
            FnArg::Typed(typed) => line(typed.ty.to_token_stream()),
        })
        .collect();
    let asynchronous = signature.asyncness.map_or("", |_| "async ");
    let output = match &signature.output {
        syn::ReturnType::Default => String::new(),
        syn::ReturnType::Type(_, ty) => format!(" -> {}", line(ty.to_token_stream())),
    };
    format!("{asynchronous}fn({}){output}", inputs.join(", "))
}

/// Tokens as a reader would write them: `Option<Vec<String>>`.
fn line(tokens: TokenStream) -> String {
    let text = tokens.to_string();
    let text = text.replace(" :: ", "::").replace(" < ", "<");
    let text = text
        .replace(" >", ">")
        .replace("< ", "<")
        .replace(" ,", ",");
    let text = text
        .replace("( ", "(")
        .replace(" )", ")")
        .replace("& ", "&");
    bare(&text)
}

/// Without paths: a type has one where its file has another of its name, which says nothing of the
/// type itself.
fn bare(text: &str) -> String {
    let paths = ["crate::runtime::", "crate::model::", "runtime::", "super::"];
    let text = text.to_owned();
    paths.iter().fold(text, |text, path| text.replace(path, ""))
}
