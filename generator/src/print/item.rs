//! Items: their order, the blank lines between them, and signatures.

use quote::{ToTokens, quote};
use syn::{
    Attribute, Block, Fields, File, FnArg, Generics, ImplItem, ImplItemFn, Item, ItemEnum, ItemFn,
    ItemImpl, ItemStruct, ItemUse, ReturnType, Signature,
};

use super::flat::{self, WIDTH};
use super::{expr, macros, types, uses};

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
        // rustfmt compares the names of modules by their letters alone.
        modules.sort();
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
        Item::Type(alias) => {
            let head = format!(
                "{}type {}{} =",
                flat::visibility(&alias.vis),
                alias.ident,
                generics(&alias.generics)
            );
            attributes(&alias.attrs, 0) + &assigned(&head, &flat::ty(&alias.ty))
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
        Item::Macro(item) => macros::item(item).unwrap_or_else(|| fallback(item)),
        other => fallback(other),
    }
}

fn fallback(item: &impl ToTokens) -> String {
    flat::file(item.to_token_stream()).unwrap_or_else(|| item.to_token_stream().to_string())
}

fn assigned(head: &str, value: &str) -> String {
    let line = format!("{head} {value};");
    if line.chars().count() <= WIDTH {
        line
    } else {
        format!("{head}\n    {value};")
    }
}

/// Attributes and docs, each with its line's end.
pub(super) fn attributes(attributes: &[Attribute], indent: usize) -> String {
    attributes
        .iter()
        .map(|attribute| flat::attribute(attribute, indent) + "\n")
        .collect()
}

fn generics(generics: &Generics) -> String {
    if generics.params.is_empty() {
        return String::new();
    }
    let all = &generics.params;
    let text = flat::file(quote!(impl<#all> T {})).unwrap_or_default();
    let text = flat::joined(&text);
    text.strip_prefix("impl")
        .and_then(|text| text.strip_suffix(" T {}"))
        .unwrap_or_default()
        .to_owned()
}

fn structure(item: &ItemStruct) -> String {
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
            format!("{about}{}{{\n{rows}}}", before_brace(&head))
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

fn enumeration(item: &ItemEnum) -> String {
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

/// The brace goes down where it has no room.
fn before_brace(head: &str) -> String {
    let room = head.chars().count() + 2 <= WIDTH;
    format!("{head}{}", if room { ' ' } else { '\n' })
}

fn implementation(item: &ItemImpl) -> String {
    if item.generics.where_clause.is_some() || item.unsafety.is_some() {
        return fallback(item);
    }
    let about = attributes(&item.attrs, 0);
    let parameters = generics(&item.generics);
    let ty = flat::ty(&item.self_ty);
    let head = match &item.trait_ {
        None if parameters.len() + ty.len() + 7 > WIDTH && !item.items.is_empty() => {
            let head = format!("impl{parameters}\n    {ty}\n");
            return format!("{about}{head}{{\n{}\n}}", members(&item.items));
        }
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
            other => format!("    {}", other.to_token_stream()),
        };
    }
    text
}

fn function(
    about: &[Attribute],
    visibility: &str,
    signature: &Signature,
    body: &Block,
    indent: usize,
) -> String {
    let margin = " ".repeat(indent);
    let about = attributes(about, indent);
    let parameters: Vec<String> = signature
        .inputs
        .iter()
        .map(|input| parameter(input, None))
        .collect();
    let returned = match &signature.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => format!(" -> {}", flat::ty(ty)),
    };
    let head = format!(
        "{margin}{visibility}{}fn {}{}",
        qualifiers(signature),
        signature.ident,
        generics(&signature.generics)
    );
    let bounds = bounds(&signature.generics, &margin);
    let line = format!("{head}({}){returned}", parameters.join(", "));
    let empty = body.stmts.is_empty();
    let room = if bounds.is_empty() {
        if empty { 3 } else { 2 }
    } else {
        0
    };
    let head = if line.chars().count() + room <= WIDTH {
        line
    } else {
        let rows = signature
            .inputs
            .iter()
            .map(|input| parameter(input, Some(indent + 4)));
        let rows: String = rows.map(|row| format!("{margin}    {row},\n")).collect();
        format!(
            "{head}(\n{rows}{margin}){}",
            broken_return(signature, indent)
        )
    };
    let last = head.lines().last().unwrap_or_default();
    // Behind broken parameters, rustfmt counts the indent twice.
    let twice = if head.contains('\n') { indent } else { 0 };
    let brace = if bounds.is_empty() && last.chars().count() + 2 + twice > WIDTH {
        format!("\n{margin}")
    } else if bounds.is_empty() {
        " ".to_owned()
    } else {
        format!("\n{bounds}{margin}")
    };
    if empty {
        return format!("{about}{head}{brace}{{}}");
    }
    format!(
        "{about}{head}{brace}{{\n{}{margin}}}",
        expr::statements(&body.stmts, indent + 4)
    )
}

/// What is returned, behind the parenthesis that closes a list of its own lines.
fn broken_return(signature: &Signature, indent: usize) -> String {
    match &signature.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => format!(" -> {}", types::at(ty, indent, indent, 3)),
    }
}

fn qualifiers(signature: &Signature) -> String {
    let mut text = String::new();
    if signature.constness.is_some() {
        text += "const ";
    }
    if signature.asyncness.is_some() {
        text += "async ";
    }
    text
}

/// A parameter, on one line or as it stands on a line of its own.
fn parameter(argument: &FnArg, indent: Option<usize>) -> String {
    match argument {
        FnArg::Receiver(receiver) => receiver
            .to_token_stream()
            .to_string()
            .replace("& ", "&")
            .replace("mut self", "mut self")
            .replace("' ", "'"),
        FnArg::Typed(typed) => {
            let name = flat::binding(&typed.pat.to_token_stream());
            let ty = indent.map_or_else(
                || flat::ty(&typed.ty),
                |indent| types::at(&typed.ty, indent, indent + name.len() + 2, 1),
            );
            format!("{name}: {ty}")
        }
    }
}

fn bounds(generics: &Generics, margin: &str) -> String {
    let Some(clause) = &generics.where_clause else {
        return String::new();
    };
    let rows = clause.predicates.iter().map(|predicate| {
        let text =
            flat::joined(&flat::file(quote!(impl T where #predicate {})).unwrap_or_default());
        let text = text
            .trim_start_matches("impl T where ")
            .trim_end_matches(" {}")
            .trim_end_matches(',')
            .to_owned();
        format!("{margin}    {text},\n")
    });
    format!("{margin}where\n{}", rows.collect::<String>())
}
