//! Macros: invocations of the runtime's macros, one row a line. rustfmt leaves what is in their
//! braces alone.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ItemMacro;

/// The invocation, when it is one of the runtime's.
pub(super) fn item(item: &ItemMacro) -> Option<String> {
    let path = item.mac.path.to_token_stream().to_string().replace(' ', "");
    if !path.starts_with("crate::runtime::") || item.ident.is_some() {
        return None;
    }
    Some(format!("{path}! {}", body(item.mac.tokens.clone())))
}

fn body(tokens: TokenStream) -> String {
    let mut trees: Vec<TokenTree> = tokens.into_iter().collect();
    let rows_of = match trees.last() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            rows(group.stream())
        }
        _ => return format!("{{ {} }}", line(trees)),
    };
    trees.pop();
    let head = line(trees);
    if rows_of.is_empty() {
        return format!("{{ {head} {{}} }}");
    }
    let end = |row: &str| if row.starts_with("..") { "" } else { "," };
    let rows: Vec<String> = rows_of
        .iter()
        .map(|row| format!("        {row}{}\n", end(row)))
        .collect();
    format!("{{\n    {head} {{\n{}    }}\n}}", rows.concat())
}

/// What stands between the commas.
pub(super) fn rows(tokens: TokenStream) -> Vec<String> {
    let mut rows = vec![Vec::new()];
    for tree in tokens {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == ',' => rows.push(Vec::new()),
            tree => rows
                .last_mut()
                .into_iter()
                .for_each(|row: &mut Vec<_>| row.push(tree.clone())),
        }
    }
    rows.into_iter()
        .filter(|row| !row.is_empty())
        .map(line)
        .collect()
}

/// Tokens on one line, with the spaces that Rust has around them.
fn line(trees: Vec<TokenTree>) -> String {
    let mut text = String::new();
    let mut hold = true;
    let mut operator = String::new();
    for tree in trees {
        if let TokenTree::Punct(punct) = &tree {
            operator.push(punct.as_char());
            if punct.spacing() == Spacing::Joint {
                continue;
            }
        }
        let is_operator = !operator.is_empty();
        let token = if is_operator {
            std::mem::take(&mut operator)
        } else {
            spelled(&tree)
        };
        let tight = matches!(
            token.as_str(),
            "," | ":" | ";" | "::" | "<" | ">" | ">>" | ">>>"
        ) || token.starts_with(['(', '[']);
        if !hold && !tight {
            text.push(' ');
        }
        hold = matches!(token.as_str(), "::" | "<" | "&" | "-" | "..");
        text += &token;
    }
    text
}

fn spelled(tree: &TokenTree) -> String {
    let TokenTree::Group(group) = tree else {
        return tree.to_string();
    };
    let inside = line(group.stream().into_iter().collect());
    match group.delimiter() {
        Delimiter::Parenthesis => format!("({inside})"),
        Delimiter::Bracket => format!("[{inside}]"),
        Delimiter::Brace => format!("{{ {inside} }}"),
        Delimiter::None => inside,
    }
}
