//! `impl` blocks and their members.

use quote::ToTokens;
use syn::{ImplItem, ImplItemFn, ItemImpl, Type};

use super::super::expr;
use super::super::flat::{self, WIDTH};
use super::super::piece::Pieces;
use super::super::types;
use super::function::function;
use super::generics::generics;
use super::{attributes, fallback};

pub(super) fn implementation(item: &ItemImpl, pieces: &Pieces) -> String {
    if item.generics.where_clause.is_some() || item.unsafety.is_some() {
        return fallback(item);
    }
    let about = attributes(&item.attrs, 0);
    let parameters = generics(&item.generics);
    let ty = flat::ty(&item.self_ty);
    let head = match &item.trait_ {
        None if parameters.len() + ty.len() + 7 > WIDTH && !item.items.is_empty() => {
            let ty = types::at(&item.self_ty, 4, 4, 0);
            let head = format!("impl{parameters}\n    {ty}\n");
            return format!("{about}{head}{{\n{}\n}}", members(&item.items, pieces));
        }
        None => format!("impl{parameters} {ty}"),
        Some((_, path, _)) => {
            let bound = syn::parse_quote!(#path);
            let path = flat::ty(&bound);
            let line = format!("impl{parameters} {path} for {ty}");
            if line.len() + 2 <= WIDTH {
                line
            } else {
                // The brace goes down too.
                let head = format!("{}for {ty}\n", implemented(&parameters, &bound));
                return format!("{about}{head}{{\n{}\n}}", members(&item.items, pieces));
            }
        }
    };
    if item.items.is_empty() {
        return format!("{about}{head} {{}}");
    }
    format!("{about}{head} {{\n{}\n}}", members(&item.items, pieces))
}

/// `impl Trait` and what is before `for`, on as many lines as the trait needs.
fn implemented(parameters: &str, bound: &Type) -> String {
    let path = flat::ty(bound);
    if parameters.len() + path.len() + 5 <= WIDTH {
        return format!("impl{parameters} {path}\n    ");
    }
    let path = types::at(bound, 4, 4, 0);
    let gap = if path.contains('\n') { " " } else { "\n    " };
    format!("impl{parameters}\n    {path}{gap}")
}

fn members(items: &[ImplItem], pieces: &Pieces) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        let close = matches!(
            (index.checked_sub(1).map(|at| &items[at]), item),
            (Some(ImplItem::Type(_)), ImplItem::Type(_))
        );
        if index > 0 {
            text += if close { "\n" } else { "\n\n" };
        }
        text += &match item {
            ImplItem::Fn(ImplItemFn {
                attrs,
                vis,
                sig,
                block,
                ..
            }) => function(attrs, &flat::visibility(vis), sig, block, 4),
            ImplItem::Const(item) => {
                let head = format!(
                    "    {}const {}: {} =",
                    flat::visibility(&item.vis),
                    item.ident,
                    flat::ty(&item.ty)
                );
                attributes(&item.attrs, 4) + &expr::assigned(&head, &item.expr, 4, ";")
            }
            ImplItem::Type(item) => {
                let line = format!(
                    "    {}type {} = {};",
                    flat::visibility(&item.vis),
                    item.ident,
                    flat::ty(&item.ty)
                );
                attributes(&item.attrs, 4) + &line
            }
            ImplItem::Macro(item) => match pieces.of(&item.mac) {
                Some(piece) => piece.text(4),
                None => format!("    {}", item.to_token_stream()),
            },
            other => format!("    {}", other.to_token_stream()),
        };
    }
    text
}
