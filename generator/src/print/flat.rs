//! Flat: pieces of code on one line, as prettyplease spells them.

use quote::ToTokens;
use syn::{
    Attribute, Expr, File, Item, ItemFn, Local, LocalInit, Meta, Pat, Stmt, Token, Type,
    Visibility, parse_quote,
};

use super::{path, plain, tokens};

/// rustfmt's `max_width`.
pub(super) const WIDTH: usize = 100;

/// rustfmt's `attr_fn_like_width`.
const ATTRIBUTE_WIDTH: usize = 70;

/// An expression, whatever its length.
pub(super) fn expr(expr: &Expr) -> String {
    let mut text = String::new();
    if plain::expr(&mut text, expr) {
        return text;
    }
    match expr {
        Expr::Path(_) | Expr::Lit(_) => tokens::line(expr.to_token_stream()),
        _ => {
            let binding = Stmt::Local(Local {
                attrs: Vec::new(),
                let_token: <Token![let]>::default(),
                pat: parse_quote!(_),
                init: Some(LocalInit {
                    eq_token: <Token![=]>::default(),
                    expr: Box::new(expr.clone()),
                    diverge: None,
                }),
                semi_token: <Token![;]>::default(),
            });
            let text = body(vec![binding]);
            let value = text.trim_start().strip_prefix("let _ =").unwrap_or(&text);
            joined(value.strip_suffix(';').unwrap_or(value))
        }
    }
}

/// A type.
pub(super) fn ty(ty: &Type) -> String {
    let mut text = String::new();
    if path::ty(&mut text, ty) {
        return text;
    }
    tokens::line(ty.to_token_stream())
}

/// A pattern.
pub(super) fn pattern(pattern: &Pat) -> String {
    let mut text = String::new();
    if path::binding(&mut text, pattern) {
        return text;
    }
    tokens::line(pattern.to_token_stream())
}

/// An item, on as many lines as prettyplease likes.
pub(super) fn item(item: Item) -> String {
    let file = File {
        shebang: None,
        attrs: Vec::new(),
        items: vec![item],
    };
    prettyplease::unparse(&file).trim_end().to_owned()
}

/// Statements as they stand in a function, one step indented.
pub(super) fn body(statements: Vec<Stmt>) -> String {
    let mut function: ItemFn = parse_quote!(
        fn f() {}
    );
    function.block.stmts = statements;
    let text = item(Item::Fn(function));
    let inner = text.split_once('\n').map_or("", |(_, inner)| inner);
    inner.strip_suffix("\n}").unwrap_or(inner).to_owned()
}

/// Lines put on one: no space where a bracket was broken, and no comma before it closes.
pub(super) fn joined(text: &str) -> String {
    let mut line = String::new();
    for next in text.lines().map(str::trim).filter(|next| !next.is_empty()) {
        let closes = next.starts_with([')', ']', '>']);
        if (closes || next.starts_with('}')) && line.ends_with(',') {
            line.pop();
        }
        let opened = line.ends_with(['(', '[', '<']);
        if !line.is_empty() && !opened && !closes && !next.starts_with(['.', '?']) {
            line.push(' ');
        }
        line += next;
    }
    line
}

/// `pub `, or nothing.
pub(super) fn visibility(visibility: &Visibility) -> String {
    match visibility {
        Visibility::Inherited => String::new(),
        Visibility::Public(_) => "pub ".to_owned(),
        Visibility::Restricted(restricted) => {
            let path = restricted
                .path
                .to_token_stream()
                .to_string()
                .replace(' ', "");
            let within = restricted.in_token.map_or("", |_| "in ");
            format!("pub({within}{path}) ")
        }
    }
}

/// An attribute or a line of a doc comment, indented; without the line's end.
pub(super) fn attribute(attribute: &Attribute, indent: usize) -> String {
    let inner = matches!(attribute.style, syn::AttrStyle::Inner(_));
    if let Meta::NameValue(pair) = &attribute.meta
        && attribute.path().is_ident("doc")
        && let Expr::Lit(literal) = &pair.value
        && let syn::Lit::Str(text) = &literal.lit
    {
        let slashes = if inner { "//!" } else { "///" };
        return documented(&text.value(), slashes, indent);
    }
    let margin = " ".repeat(indent);
    let bang = if inner { "!" } else { "" };
    let meta = &attribute.meta;
    let text = tokens::line(meta.to_token_stream());
    if let Meta::List(list) = meta {
        let arguments = tokens::rows(list.tokens.clone());
        let path = list.path.to_token_stream().to_string().replace(' ', "");
        if text.len() - path.len() - 2 > ATTRIBUTE_WIDTH && !list.path.is_ident("derive") {
            let rows: Vec<String> = arguments
                .iter()
                .map(|row| format!("{margin}    {row}"))
                .collect();
            return format!("{margin}#{bang}[{path}(\n{}\n{margin})]", rows.join(",\n"));
        }
    }
    format!("{margin}#{bang}[{text}]")
}

/// Each line of a text behind its slashes.
fn documented(text: &str, slashes: &str, indent: usize) -> String {
    let mut lines = String::with_capacity(indent + slashes.len() + text.len());
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            lines.push('\n');
        }
        lines.extend(std::iter::repeat_n(' ', indent));
        lines.push_str(slashes);
        lines.push_str(line.trim_end());
    }
    lines
}

/// Short items on as few lines as they fit on, each with a comma.
pub(super) fn filled(items: &[String], indent: usize) -> String {
    let margin = " ".repeat(indent);
    let line = format!("{margin}{},", items.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            // With more lines than one, rustfmt keeps a column free.
            Some(line) if line.len() + item.len() + 2 < WIDTH => *line += &format!(" {item},"),
            _ => lines.push(format!("{margin}{item},")),
        }
    }
    lines.join("\n")
}
