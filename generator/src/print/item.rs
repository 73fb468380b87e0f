//! Items: their order and the blank lines between them.

mod data;
mod function;
mod generics;
mod implementation;

use syn::{Attribute, File, Item, ItemFn, ItemUse, Type};

pub(super) use self::data::{before_brace, field};
use self::data::{enumeration, structure};
pub(super) use self::function::function;
use self::generics::generics;
use self::implementation::implementation;
use super::flat::{self, WIDTH};
use super::imported::{self, Use};
use super::piece::Pieces;
use super::{expr, macros, types, uses};

/// A file's items, with a line's end after the last.
pub(super) fn file(uses: &[Use], file: File, pieces: &Pieces) -> String {
    let mut parts: Vec<String> = Vec::new();
    let inner: Vec<String> = file
        .attrs
        .iter()
        .map(|attribute| flat::attribute(attribute, 0))
        .collect();
    if !inner.is_empty() {
        parts.push(inner.join("\n"));
    }
    parts.extend(imported::run(uses));
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
                parts.push(one(&item, pieces));
            }
        }
    }
    flush(&mut parts, &mut modules, &mut imports);
    parts.join("\n\n") + "\n"
}

fn flush(parts: &mut Vec<String>, modules: &mut Vec<(String, String)>, imports: &mut Vec<ItemUse>) {
    if !modules.is_empty() {
        // rustfmt compares the names of modules by their letters alone.
        modules.sort();
        let lines: Vec<String> = modules.drain(..).map(|(_, text)| text).collect();
        parts.push(lines.join("\n"));
    }
    if !imports.is_empty() {
        parts.push(uses::run(&std::mem::take(imports)));
    }
}

fn one(item: &Item, pieces: &Pieces) -> String {
    match item {
        Item::Struct(item) => structure(item),
        Item::Enum(item) => enumeration(item),
        Item::Impl(item) => implementation(item, pieces),
        Item::Fn(ItemFn {
            attrs,
            vis,
            sig,
            block,
        }) => function(attrs, &flat::visibility(vis), sig, block, 0),
        Item::Type(alias) => {
            let head = format!(
                "{}type {}{} =",
                flat::visibility(&alias.vis),
                alias.ident,
                generics(&alias.generics)
            );
            attributes(&alias.attrs, 0) + &assigned(&head, &alias.ty)
        }
        Item::Const(item) => {
            let head = format!(
                "{}const {}: {} =",
                flat::visibility(&item.vis),
                item.ident,
                flat::ty(&item.ty)
            );
            attributes(&item.attrs, 0) + &expr::assigned(&head, &item.expr, 0, ";")
        }
        Item::Static(item) => {
            let name = format!("{}static {}:", flat::visibility(&item.vis), item.ident);
            let ty = flat::ty(&item.ty);
            let room = name.len() + ty.len() + 3 <= WIDTH;
            let gap = if room { " " } else { "\n    " };
            let head = format!("{name}{gap}{ty} =");
            attributes(&item.attrs, 0) + &expr::assigned(&head, &item.expr, 0, ";")
        }
        Item::Macro(item) => match pieces.of(&item.mac) {
            Some(piece) => piece.text(0),
            None => macros::item(item).unwrap_or_else(|| fallback(item)),
        },
        other => fallback(other),
    }
}

fn fallback(item: &(impl Into<Item> + Clone)) -> String {
    flat::item(item.clone().into())
}

fn assigned(head: &str, ty: &Type) -> String {
    let (line, column) = (flat::ty(ty), head.chars().count() + 1);
    if column + line.chars().count() < WIDTH {
        return format!("{head} {line};");
    }
    let below = types::at(ty, 4, 4, 1);
    let beside = types::at(ty, 0, column, 1);
    let opened = beside.lines().next().unwrap_or_default().chars().count();
    if below.contains('\n') && beside.contains('\n') && column + opened <= WIDTH {
        format!("{head} {beside};")
    } else {
        format!("{head}\n    {below};")
    }
}

/// Attributes and docs, each with its line's end.
pub(super) fn attributes(attributes: &[Attribute], indent: usize) -> String {
    let mut text = String::new();
    for attribute in attributes {
        text += &flat::attribute(attribute, indent);
        text.push('\n');
    }
    text
}
