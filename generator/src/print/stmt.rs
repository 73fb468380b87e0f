//! Statements, and values beside or below what they are assigned to.

use quote::{ToTokens, quote};
use syn::{Expr, Local, Pat, Stmt};

use super::expr::expr;
use super::flat::{self, WIDTH};
use super::item::attributes;
use super::line::width;

/// Statements, each on lines of its own.
pub(super) fn statements(statements: &[Stmt], indent: usize) -> String {
    statements
        .iter()
        .map(|statement| one(statement, indent) + "\n")
        .collect()
}

fn one(statement: &Stmt, indent: usize) -> String {
    let margin = " ".repeat(indent);
    match statement {
        Stmt::Local(local) => binding(local, indent),
        Stmt::Expr(value, end) => {
            let end = end.map_or("", |_| ";");
            if let Expr::Assign(assign) = value {
                let head = format!("{margin}{} =", flat::expr(&assign.left));
                return assigned(&head, &assign.right, indent, ";");
            }
            format!("{margin}{}{end}", expr(value, indent, indent, end.len()))
        }
        Stmt::Item(syn::Item::Const(item)) => {
            let head = format!("{margin}const {}: {} =", item.ident, flat::ty(&item.ty));
            attributes(&item.attrs, indent) + &assigned(&head, &item.expr, indent, ";")
        }
        other => reindented(&quote!(fn f() { #other }), indent),
    }
}

/// What prettyplease makes of the body of a function.
pub(super) fn reindented(function: &proc_macro2::TokenStream, indent: usize) -> String {
    let text = flat::file(function.clone()).unwrap_or_else(|| function.to_string());
    let lines: Vec<&str> = text.lines().collect();
    let body = lines
        .get(1..lines.len().saturating_sub(1))
        .unwrap_or_default();
    let margin = " ".repeat(indent);
    let lines = body
        .iter()
        .map(|line| format!("{margin}{}", line.strip_prefix("    ").unwrap_or(line)));
    lines.collect::<Vec<_>>().join("\n")
}

fn binding(local: &Local, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let pattern = match &local.pat {
        Pat::Type(typed) => {
            format!(
                "{}: {}",
                flat::binding(&typed.pat.to_token_stream()),
                flat::ty(&typed.ty)
            )
        }
        other => flat::binding(&other.to_token_stream()),
    };
    let about = attributes(&local.attrs, indent);
    match &local.init {
        None => format!("{about}{margin}let {pattern};"),
        Some(init) if init.diverge.is_none() => {
            about + &assigned(&format!("{margin}let {pattern} ="), &init.expr, indent, ";")
        }
        Some(_) => about + &reindented(&quote!(fn f() { #local }), indent),
    }
}

/// `head value;` with the value beside the head or below it, as rustfmt's `choose_rhs` has it.
pub(super) fn assigned(head: &str, value: &Expr, indent: usize, end: &str) -> String {
    let column = head.chars().count() + 1;
    let beside = expr(value, indent, column, end.len());
    if !beside.contains('\n') && column + width(&beside) + end.len() <= WIDTH {
        return format!("{head} {beside}{end}");
    }
    let inner = indent + 4;
    let below = expr(value, inner, inner, end.len());
    if prefers_below(&beside, &below) && fits(&below, inner + end.len()) {
        return format!("{head}\n{}{below}{end}", " ".repeat(inner));
    }
    format!("{head} {beside}{end}")
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

/// The first of its lines.
pub(super) fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

pub(super) fn fits(text: &str, column: usize) -> bool {
    column + width(first_line(text)) <= WIDTH
}
