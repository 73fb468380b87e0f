//! Structs and enums.

use syn::{Fields, ItemEnum, ItemStruct, Variant};

use super::flat::{self, WIDTH};
use super::item::{attributes, fallback, generics};
use super::types;

pub(super) fn structure(item: &ItemStruct) -> String {
    if item.generics.where_clause.is_some() {
        return fallback(item);
    }
    let head = format!(
        "{}struct {}{}",
        flat::visibility(&item.vis),
        item.ident,
        generics(&item.generics)
    );
    let about = attributes(&item.attrs, 0);
    match &item.fields {
        Fields::Unit => format!("{about}{head};"),
        Fields::Unnamed(fields) => {
            let places: Vec<String> = fields
                .unnamed
                .iter()
                .map(|field| flat::visibility(&field.vis) + &flat::ty(&field.ty))
                .collect();
            if fields.unnamed.iter().any(|field| !field.attrs.is_empty()) {
                return fallback(item);
            }
            about + &places_of(&head, places, 0, ";") + ";"
        }
        Fields::Named(fields) if fields.named.is_empty() => format!("{about}{head} {{}}"),
        Fields::Named(_) => {
            let rows: String = item.fields.iter().map(field).collect();
            format!("{about}{head} {{\n{rows}}}")
        }
    }
}

fn field(field: &syn::Field) -> String {
    let name = field
        .ident
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let head = format!("    {}{name}:", flat::visibility(&field.vis));
    let line = flat::ty(&field.ty);
    let below = head.len() + line.len() + 2 > WIDTH && line.len() + 9 <= WIDTH;
    let ty = if below {
        line
    } else {
        types::at(&field.ty, 4, head.len() + 1, 1)
    };
    let gap = if below {
        format!("\n{}", " ".repeat(8))
    } else {
        " ".to_owned()
    };
    format!("{}{head}{gap}{ty},\n", attributes(&field.attrs, 4))
}

pub(super) fn enumeration(item: &ItemEnum) -> String {
    if item.generics.where_clause.is_some() {
        return fallback(item);
    }
    let head = format!(
        "{}enum {}{}",
        flat::visibility(&item.vis),
        item.ident,
        generics(&item.generics)
    );
    let rows: String = item.variants.iter().map(variant).collect();
    format!("{}{head} {{\n{rows}}}", attributes(&item.attrs, 0))
}

fn variant(variant: &Variant) -> String {
    let (about, name) = (attributes(&variant.attrs, 4), &variant.ident);
    let row = match &variant.fields {
        Fields::Unit => format!("    {name}"),
        Fields::Unnamed(fields) => {
            let places = fields
                .unnamed
                .iter()
                .map(|field| flat::ty(&field.ty))
                .collect();
            places_of(&format!("    {name}"), places, 4, ",")
        }
        Fields::Named(fields) => {
            let rows: String = fields.named.iter().map(field).collect();
            let rows: Vec<String> = rows.lines().map(|line| format!("    {line}\n")).collect();
            format!("    {name} {{\n{}    }}", rows.concat())
        }
    };
    format!("{about}{row},\n")
}

/// `Name(A, B)`, or a place a line.
fn places_of(head: &str, places: Vec<String>, indent: usize, end: &str) -> String {
    let line = format!("{head}({})", places.join(", "));
    if line.chars().count() + end.len() <= WIDTH {
        return line;
    }
    let margin = " ".repeat(indent);
    let rows: Vec<String> = places
        .into_iter()
        .map(|place| format!("{margin}    {place},\n"))
        .collect();
    format!("{head}(\n{}{margin})", rows.concat())
}
