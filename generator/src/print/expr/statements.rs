//! Statements, each on lines of its own.

use syn::{Expr, Local, Pat, Stmt};

use super::super::flat;
use super::super::item::attributes;
use super::{assigned, expr};

/// Statements, each on lines of its own.
pub(in crate::print) fn statements(statements: &[Stmt], indent: usize) -> String {
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
        other => reindented(other.clone(), indent),
    }
}

fn binding(local: &Local, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let pattern = match &local.pat {
        Pat::Type(typed) => {
            format!("{}: {}", flat::pattern(&typed.pat), flat::ty(&typed.ty))
        }
        other => flat::pattern(other),
    };
    let about = attributes(&local.attrs, indent);
    match &local.init {
        None => format!("{about}{margin}let {pattern};"),
        Some(init) if init.diverge.is_none() => {
            about + &assigned(&format!("{margin}let {pattern} ="), &init.expr, indent, ";")
        }
        Some(_) => about + &reindented(Stmt::Local(local.clone()), indent),
    }
}

/// A statement as prettyplease has it.
pub(super) fn reindented(statement: Stmt, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let text = flat::body(vec![statement]);
    let lines = text
        .lines()
        .map(|line| format!("{margin}{}", line.strip_prefix("    ").unwrap_or(line)));
    lines.collect::<Vec<_>>().join("\n")
}
