//! Values behind `=` or `:`, beside it or below it.

use syn::Expr;

use super::super::flat::WIDTH;
use super::expr;
use super::measure::{first_line, fits, width};

/// `head value;` with the value beside the head or below it, as rustfmt's `choose_rhs` has it.
pub(in crate::print) fn assigned(head: &str, value: &Expr, indent: usize, end: &str) -> String {
    let column = width(head.lines().last().unwrap_or_default()) + 1;
    let beside = expr(value, indent, column, end.len());
    if !beside.contains('\n') && column + width(&beside) + end.len() <= WIDTH {
        return format!("{head} {beside}{end}");
    }
    let inner = indent + 4;
    let below = expr(value, inner, inner, end.len());
    // The parenthesis that closes behind a closure's block is counted too.
    let closure = usize::from(first_line(&beside).ends_with("| {"));
    let beyond = !fits(&beside, column + end.len() + closure);
    if (beyond || prefers_below(&beside, &below)) && fits(&below, inner + end.len()) {
        return format!("{head}\n{}{below}{end}", " ".repeat(inner));
    }
    format!("{head} {beside}{end}")
}

/// `name: value,` in a struct: below only where the value can be broken and nothing of it fits
/// beside the name.
pub(super) fn member(head: &str, value: &Expr, indent: usize) -> String {
    let column = width(head) + 1;
    let beside = expr(value, indent, column, 1);
    let whole = matches!(value, Expr::Lit(_));
    if whole || column + width(first_line(&beside)) < WIDTH {
        return format!("{head} {beside},");
    }
    let inner = indent + 4;
    let below = expr(value, inner, inner, 0);
    format!("{head}\n{}{below},", " ".repeat(inner))
}

pub(super) fn prefers_below(beside: &str, below: &str) -> bool {
    let opens = |bracket: char| {
        first_line(beside).ends_with(bracket) && !first_line(below).ends_with(bracket)
    };
    !below.contains('\n')
        || beside.matches('\n').count() > below.matches('\n').count() + 1
        || opens('(')
        || opens('{')
        || opens('[')
}
