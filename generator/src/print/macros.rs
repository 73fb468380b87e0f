//! Macros: invocations of the runtime's macros, one row a line. rustfmt leaves what is in their
//! braces alone.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ItemMacro;

use super::tokens::{line, rows};

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
