//! Lists in brackets: arguments and the elements of arrays.

use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::super::flat;
use super::expr;
use super::line::on_line;
use super::measure::{first_line, fits, width};

/// rustfmt's `fn_call_width`, `array_width` and `chain_width`.
pub(in crate::print) const LIST_WIDTH: usize = 60;

/// rustfmt's `short_array_element_width_threshold`.
const SHORT: usize = 10;

/// What stays beside the first link of a chain.
pub(super) const TAB: usize = 4;

pub(super) type Items = Punctuated<Expr, Token![,]>;

/// `head(arguments)`: the last argument may run on, else one a line.
pub(super) fn list(
    head: &str,
    items: &Items,
    [open, close]: [&str; 2],
    indent: usize,
    column: usize,
    tail: usize,
) -> String {
    let margin = " ".repeat(indent);
    let short = items.len() == 1 && width(head) < TAB;
    if let Some(last) = items
        .last()
        .filter(|last| short || runs_on(last, items.len()))
    {
        let before: Vec<Option<String>> = items
            .iter()
            .take(items.len().saturating_sub(1))
            .map(on_line)
            .collect();
        if let Some(before) = before.into_iter().collect::<Option<Vec<_>>>() {
            let lead: String = before.iter().map(|item| format!("{item}, ")).collect();
            let start = column + width(head) + open.len() + width(&lead);
            let text = match last {
                // A call in a call is not given more than a list's width.
                Expr::Call(call) => {
                    let head = flat::expr(&call.func);
                    let tail = close.len() + tail;
                    list(&head, &call.args, ["(", ")"], indent, start, tail)
                }
                last => expr(last, indent, start, close.len() + tail),
            };
            let chained = matches!(last, Expr::MethodCall(_)) && !short;
            // A chain runs on in its last link's arguments; one that is broken between links does not.
            let link = format!("{}.", " ".repeat(indent + 4));
            let broken = text.lines().any(|line| line.starts_with(&link));
            let wide = chained && (broken || width(first_line(&text)) > LIST_WIDTH);
            let crowded = matches!(last, Expr::Closure(_))
                && !lead.is_empty()
                && width(&lead) + width(first_line(&text)) >= LIST_WIDTH;
            if text.contains('\n') && fits(&text, start) && !wide && !crowded {
                return format!("{head}{open}{lead}{text}{close}");
            }
        }
    }
    let inner = " ".repeat(indent + 4);
    let rows: String = items
        .iter()
        .map(|item| format!("{inner}{},\n", expr(item, indent + 4, indent + 4, 1)))
        .collect();
    format!("{head}{open}\n{rows}{margin}{close}")
}

fn runs_on(last: &Expr, count: usize) -> bool {
    match last {
        Expr::Closure(_) | Expr::Block(_) | Expr::Async(_) => true,
        Expr::Match(_) | Expr::Struct(_) | Expr::Array(_) | Expr::Macro(_) => count == 1,
        Expr::Call(call) => count == 1 && !call.args.is_empty(),
        Expr::MethodCall(call) => count == 1 && !call.args.is_empty(),
        Expr::Reference(inner) => runs_on(&inner.expr, count),
        _ => false,
    }
}

pub(super) fn array(items: &Items, indent: usize, column: usize, tail: usize) -> String {
    if items.len() == 1 {
        return list("", items, ["[", "]"], indent, column, tail);
    }
    let margin = " ".repeat(indent);
    let lines: Option<Vec<String>> = items.iter().map(on_line).collect();
    let short = |lines: &Vec<String>| lines.iter().all(|line| width(line) <= SHORT);
    if let Some(lines) = lines.filter(|lines| items.iter().all(simple) && short(lines)) {
        return format!("[\n{}\n{margin}]", flat::filled(&lines, indent + 4));
    }
    let inner = " ".repeat(indent + 4);
    let rows: String = items
        .iter()
        .map(|item| format!("{inner}{},\n", expr(item, indent + 4, indent + 4, 1)))
        .collect();
    format!("[\n{rows}{margin}]")
}

/// What may stand on a line with others of its kind: no list, no call.
fn simple(value: &Expr) -> bool {
    match value {
        Expr::Lit(_) => true,
        Expr::Path(path) => path.path.segments.len() == 1,
        Expr::Reference(inner) => simple(&inner.expr),
        Expr::Unary(inner) => simple(&inner.expr),
        _ => false,
    }
}

/// Arguments on one line, where rustfmt lets them stay on one.
pub(super) fn arguments(items: &Items) -> Option<String> {
    let lines: Option<Vec<String>> = items.iter().map(on_line).collect();
    let line = lines?.join(", ");
    // One argument may be as long as the line is, unless it is a call itself.
    let alone = items.len() == 1
        && !matches!(items.first(), Some(Expr::Call(call)) if !call.args.is_empty());
    (alone || width(&line) <= LIST_WIDTH).then_some(line)
}
