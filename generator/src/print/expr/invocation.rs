//! Macros that are called like functions.

use quote::ToTokens;
use syn::Expr;

use super::super::flat;
use super::line::on_line;
use super::lists::{Items, arguments, list};

/// The arguments of a macro that is called like a function.
fn macro_arguments(call: &syn::ExprMacro) -> Option<(String, Items)> {
    if !matches!(call.mac.delimiter, syn::MacroDelimiter::Paren(_)) {
        return None;
    }
    let items = call.mac.parse_body_with(Items::parse_terminated).ok()?;
    let path = call.mac.path.to_token_stream().to_string().replace(' ', "");
    Some((path + "!", items))
}

pub(super) fn macro_on_line(call: &syn::ExprMacro) -> Option<String> {
    let Some((head, items)) = macro_arguments(call) else {
        return Some(flat::expr(&Expr::Macro(call.clone())));
    };
    Some(format!("{head}({})", arguments(&items)?))
}

/// A macro's arguments below it: the text to format alone, what goes in it on as few lines as fit.
pub(super) fn invocation(call: &syn::ExprMacro, indent: usize, column: usize) -> Option<String> {
    let (head, items) = macro_arguments(call)?;
    let first = items.first().and_then(on_line);
    let (Some(first), "format!") = (first, head.as_str()) else {
        return Some(list(&head, &items, ["(", ")"], indent, column, 0));
    };
    let others: Vec<String> = items.iter().skip(1).map(on_line).collect::<Option<_>>()?;
    let (margin, inner) = (" ".repeat(indent), " ".repeat(indent + 4));
    if others.is_empty() {
        return Some(format!("{head}(\n{inner}{first}\n{margin})"));
    }
    let others = flat::filled(&others, indent + 4);
    let others = others.strip_suffix(',').unwrap_or(&others);
    Some(format!("{head}(\n{inner}{first},\n{others}\n{margin})"))
}
