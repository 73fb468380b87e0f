//! Items: their order and the blank lines between them.

use quote::ToTokens;
use syn::{
    Attribute, Expr, File, Generics, Ident, ImplItem, ImplItemFn, Item, ItemFn, ItemImpl, ItemUse,
    Type, Visibility,
};

use super::data::{enumeration, structure};
use super::flat::{self, WIDTH};
use super::function::function;
use super::{macros, order, stmt, tokens, uses};

/// A file's items, with a line's end after the last.
pub(super) fn file(file: File) -> String {
    let mut parts: Vec<String> = Vec::new();
    let inner: Vec<String> = file
        .attrs
        .iter()
        .map(|attribute| flat::attribute(attribute, 0))
        .collect();
    if !inner.is_empty() {
        parts.push(inner.join("\n"));
    }
    let mut imports: Vec<ItemUse> = Vec::new();
    let mut modules: Vec<(String, String)> = Vec::new();
    for item in file.items {
        match item {
            Item::Use(item) => imports.push(item),
            Item::Mod(item) if item.content.is_none() => {
                let text = attributes(&item.attrs, 0)
                    + &format!("{}mod {};", flat::visibility(&item.vis), item.ident);
                modules.push((item.ident.to_string(), text));
            }
            item => {
                flush(&mut parts, &mut modules, &mut imports);
                parts.push(one(&item));
            }
        }
    }
    flush(&mut parts, &mut modules, &mut imports);
    parts.join("\n\n") + "\n"
}

fn flush(parts: &mut Vec<String>, modules: &mut Vec<(String, String)>, imports: &mut Vec<ItemUse>) {
    if !modules.is_empty() {
        modules.sort_by(|left, right| order::names(&left.0, &right.0));
        let lines: Vec<String> = modules.drain(..).map(|(_, text)| text).collect();
        parts.push(lines.join("\n"));
    }
    if !imports.is_empty() {
        parts.push(uses::run(&std::mem::take(imports)));
    }
}

fn one(item: &Item) -> String {
    match item {
        Item::Struct(item) => structure(item),
        Item::Enum(item) => enumeration(item),
        Item::Impl(item) => implementation(item),
        Item::Fn(ItemFn {
            attrs,
            vis,
            sig,
            block,
        }) => function(attrs, &flat::visibility(vis), sig, block, 0),
        Item::Type(item) => {
            attributes(&item.attrs, 0) + &alias(&item.vis, &item.ident, &item.generics, &item.ty, 0)
        }
        Item::Const(item) => {
            attributes(&item.attrs, 0)
                + &value("const", &item.vis, &item.ident, &item.ty, &item.expr, 0)
        }
        Item::Static(item) => {
            attributes(&item.attrs, 0)
                + &value("static", &item.vis, &item.ident, &item.ty, &item.expr, 0)
        }
        Item::Macro(item) => macros::item(item).unwrap_or_else(|| fallback(item)),
        other => fallback(other),
    }
}

pub(super) fn fallback(item: &impl ToTokens) -> String {
    flat::file(item.to_token_stream()).unwrap_or_else(|| item.to_token_stream().to_string())
}

/// `type Name = T;`
fn alias(
    vis: &Visibility,
    name: &Ident,
    parameters: &Generics,
    ty: &Type,
    indent: usize,
) -> String {
    let margin = " ".repeat(indent);
    let head = format!(
        "{margin}{}type {name}{} =",
        flat::visibility(vis),
        generics(parameters)
    );
    let line = format!("{head} {};", flat::ty(ty));
    if line.chars().count() <= WIDTH {
        line
    } else {
        format!("{head}\n{margin}    {};", flat::ty(ty))
    }
}

/// `const NAME: T = value;` and its like.
fn value(
    kind: &str,
    vis: &Visibility,
    name: &Ident,
    ty: &Type,
    value: &Expr,
    indent: usize,
) -> String {
    let margin = " ".repeat(indent);
    let head = format!(
        "{margin}{}{kind} {name}: {} =",
        flat::visibility(vis),
        flat::ty(ty)
    );
    stmt::assigned(&head, value, indent, ";")
}

/// Attributes and docs, each with its line's end.
pub(super) fn attributes(attributes: &[Attribute], indent: usize) -> String {
    attributes
        .iter()
        .map(|attribute| flat::attribute(attribute, indent) + "\n")
        .collect()
}

pub(super) fn generics(generics: &Generics) -> String {
    if generics.params.is_empty() {
        return String::new();
    }
    format!("<{}>", tokens::line(generics.params.to_token_stream()))
}

fn implementation(item: &ItemImpl) -> String {
    if item.generics.where_clause.is_some() || item.unsafety.is_some() {
        return fallback(item);
    }
    let about = attributes(&item.attrs, 0);
    let parameters = generics(&item.generics);
    let ty = flat::ty(&item.self_ty);
    let head = match &item.trait_ {
        None => format!("impl{parameters} {ty}"),
        Some((_, path, _)) => {
            let path = flat::ty(&syn::parse_quote!(#path));
            let line = format!("impl{parameters} {path} for {ty}");
            if line.len() + 2 <= WIDTH {
                line
            } else {
                // The brace goes down too.
                let head = format!("impl{parameters} {path}\n    for {ty}\n");
                return format!("{about}{head}{{\n{}\n}}", members(&item.items));
            }
        }
    };
    if item.items.is_empty() {
        return format!("{about}{head} {{}}");
    }
    format!("{about}{head} {{\n{}\n}}", members(&item.items))
}

fn members(items: &[ImplItem]) -> String {
    let mut text = String::new();
    let mut follows_type = false;
    for (index, item) in items.iter().enumerate() {
        let is_type = matches!(item, ImplItem::Type(_));
        if index > 0 {
            text += if is_type && follows_type {
                "\n"
            } else {
                "\n\n"
            };
        }
        follows_type = is_type;
        let member = match item {
            ImplItem::Fn(ImplItemFn {
                attrs,
                vis,
                sig,
                block,
                ..
            }) => function(attrs, &flat::visibility(vis), sig, block, 4),
            ImplItem::Const(item) => {
                attributes(&item.attrs, 4)
                    + &value("const", &item.vis, &item.ident, &item.ty, &item.expr, 4)
            }
            ImplItem::Type(item) => {
                attributes(&item.attrs, 4)
                    + &alias(&item.vis, &item.ident, &item.generics, &item.ty, 4)
            }
            other => format!("    {}", other.to_token_stream()),
        };
        text += &member;
    }
    text
}
