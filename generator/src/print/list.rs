//! Lists: arguments and arrays that are too long for one line.

use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::expr::expr;
use super::flat;
use super::line::{on_line, width};
use super::stmt::{first_line, fits};

/// rustfmt's `short_array_element_width_threshold`.
const SHORT: usize = 10;

pub(super) type Items = Punctuated<Expr, Token![,]>;

/// `head(arguments)`: the last argument may run on, else one a line.
pub(super) fn list(head: &str, items: &Items, indent: usize, column: usize, tail: usize) -> String {
    let margin = " ".repeat(indent);
    if let Some(last) = items.last().filter(|last| runs_on(last, items.len())) {
        let before: Vec<Option<String>> = items
            .iter()
            .take(items.len().saturating_sub(1))
            .map(on_line)
            .collect();
        if let Some(before) = before.into_iter().collect::<Option<Vec<_>>>() {
            let lead: String = before.iter().flat_map(|item| [item, ", "]).collect();
            let start = column + width(head) + 1 + width(&lead);
            let text = expr(last, indent, start, 1 + tail);
            if first_line(&text).ends_with(['(', '[', '{']) && fits(&text, start) {
                return format!("{head}({lead}{text})");
            }
        }
    }
    format!("{head}(\n{}\n{margin})", rows(items, indent + 4))
}

fn runs_on(last: &Expr, count: usize) -> bool {
    match last {
        Expr::Closure(_) | Expr::Block(_) | Expr::Match(_) | Expr::Struct(_) => true,
        Expr::Call(syn::ExprCall { args, .. })
        | Expr::MethodCall(syn::ExprMethodCall { args, .. }) => count == 1 && !args.is_empty(),
        Expr::Array(_) | Expr::Macro(_) => count == 1,
        Expr::Reference(inner) => runs_on(&inner.expr, count),
        _ => false,
    }
}

pub(super) fn array(items: &Items, indent: usize, column: usize) -> String {
    if let (Some(only @ (Expr::Struct(_) | Expr::Call(_))), 1) = (items.first(), items.len()) {
        let text = expr(only, indent, column + 1, 1);
        if fits(&text, column + 1) {
            return format!("[{text}]");
        }
    }
    let margin = " ".repeat(indent);
    let lines: Option<Vec<String>> = items.iter().map(on_line).collect();
    if let Some(lines) = lines.filter(|lines| lines.iter().all(|line| width(line) <= SHORT)) {
        return format!("[\n{}\n{margin}]", flat::filled(&lines, indent + 4));
    }
    format!("[\n{}\n{margin}]", rows(items, indent + 4))
}

/// One a line, each with a comma.
fn rows(items: &Items, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let row = |item| format!("{margin}{},", expr(item, indent, indent, 1));
    items.iter().map(row).collect::<Vec<_>>().join("\n")
}
