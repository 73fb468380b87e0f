//! Structs and enums.

use syn::{Fields, ItemEnum, ItemStruct};

use super::super::flat::{self, WIDTH};
use super::super::types;
use super::generics::generics;
use super::{attributes, fallback};

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
            let line = format!("{head}({});", places.join(", "));
            let documented = fields.unnamed.iter().any(|field| !field.attrs.is_empty());
            if documented {
                return fallback(item);
            }
            if line.len() <= WIDTH {
                return about + &line;
            }
            let rows: String = places
                .iter()
                .map(|place| format!("    {place},\n"))
                .collect();
            format!("{about}{head}(\n{rows});")
        }
        Fields::Named(fields) if fields.named.is_empty() => format!("{about}{head} {{}}"),
        Fields::Named(_) => {
            let rows: String = item.fields.iter().map(field).collect();
            format!("{about}{}{{\n{rows}}}", before_brace(&broken(head)))
        }
    }
}

pub(in crate::print) fn field(field: &syn::Field) -> String {
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
    let first = ty.lines().next().unwrap_or_default();
    let lower = ty.contains('\n') && head.len() + first.len() + 1 > WIDTH;
    let ty = if lower {
        types::at(&field.ty, 8, 8, 1)
    } else {
        ty
    };
    let gap = if below || lower {
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
    let rows: String = item
        .variants
        .iter()
        .map(|variant| {
            let about = attributes(&variant.attrs, 4);
            let name = &variant.ident;
            let row = match &variant.fields {
                Fields::Unit => format!("    {name}"),
                Fields::Unnamed(fields) => {
                    let places: Vec<String> = fields
                        .unnamed
                        .iter()
                        .map(|field| flat::ty(&field.ty))
                        .collect();
                    let line = format!("    {name}({})", places.join(", "));
                    if line.len() < WIDTH {
                        line
                    } else {
                        let rows: String = places
                            .iter()
                            .map(|place| format!("        {place},\n"))
                            .collect();
                        format!("    {name}(\n{rows}    )")
                    }
                }
                Fields::Named(fields) => {
                    let rows: String = fields
                        .named
                        .iter()
                        .map(|named| {
                            field(named)
                                .lines()
                                .map(|line| format!("    {line}\n"))
                                .collect::<String>()
                        })
                        .collect();
                    format!("    {name} {{\n{rows}    }}")
                }
            };
            format!("{about}{row},\n")
        })
        .collect();
    format!(
        "{}{}{{\n{rows}}}",
        attributes(&item.attrs, 0),
        before_brace(&head)
    )
}

/// A head that is too long is broken in its angle brackets.
fn broken(head: String) -> String {
    if head.chars().count() <= WIDTH {
        return head;
    }
    match head.strip_suffix('>').and_then(|head| head.split_once('<')) {
        Some((name, parameters)) => {
            let rows = parameters.split(", ").map(|row| format!("    {row},\n"));
            format!("{name}<\n{}>", rows.collect::<String>())
        }
        None => head,
    }
}

/// The brace goes down where it has no room.
pub(in crate::print) fn before_brace(head: &str) -> String {
    let last = head.lines().last().unwrap_or_default();
    let room = last.chars().count() + 2 <= WIDTH;
    format!("{head}{}", if room { ' ' } else { '\n' })
}
