//! What has blocks: braces, conditions, closures and the arms of a `match`.

use syn::{Arm, Block, Expr, Stmt};

use super::super::flat::{self, WIDTH};
use super::super::item::attributes;
use super::assigned::prefers_below;
use super::line::on_line;
use super::measure::{fits, width};
use super::patterns::patterns;
use super::{expr, statements};

pub(super) fn braced(block: &Block, indent: usize) -> String {
    if block.stmts.is_empty() {
        return "{}".to_owned();
    }
    format!(
        "{{\n{}{}}}",
        statements(&block.stmts, indent + 4),
        " ".repeat(indent)
    )
}

pub(super) fn conditional(value: &Expr, indent: usize) -> String {
    let Expr::If(choice) = value else {
        return braced_expr(value, indent);
    };
    let mut text = format!(
        "{}{}",
        condition(&choice.cond, indent),
        braced(&choice.then_branch, indent)
    );
    if let Some((_, other)) = &choice.else_branch {
        text += &format!(" else {}", conditional(other, indent));
    }
    text
}

/// `if condition `, with the brace on the next line where it has no room.
fn condition(value: &Expr, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let line = format!("if {}", flat::expr(value));
    let used = indent + width(&line);
    match value {
        _ if used + 2 <= WIDTH => line + " ",
        _ if used <= WIDTH => format!("{line}\n{margin}"),
        Expr::Let(bound) => {
            let pattern = flat::pattern(&bound.pat);
            let value = flat::expr(&bound.expr);
            format!("if let {pattern} =\n{margin}    {value}\n{margin}")
        }
        _ => line + " ",
    }
}

fn braced_expr(value: &Expr, indent: usize) -> String {
    match value {
        Expr::Block(block) => braced(&block.block, indent),
        other => expr(other, indent, indent, 0),
    }
}

pub(super) fn closure_head(closure: &syn::ExprClosure) -> String {
    let capture = closure.capture.map_or("", |_| "move ");
    let inputs: Vec<String> = closure.inputs.iter().map(flat::pattern).collect();
    format!("{capture}|{}|", inputs.join(", "))
}

pub(super) fn arm(arm: &Arm, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let about = attributes(&arm.attrs, indent);
    let (head, broken) = match &arm.guard {
        None => (patterns(&arm.pat, indent), false),
        Some((_, guard)) => {
            let pattern = flat::pattern(&arm.pat);
            let line = on_line(guard).map(|guard| format!("{margin}{pattern} if {guard}"));
            // With ` =>` and ` {` behind it.
            match line.filter(|line| width(line) + 5 <= WIDTH) {
                Some(line) => (line, false),
                None => {
                    let guard = expr(guard, indent + 4, indent + 7, 3);
                    (format!("{margin}{pattern}\n{margin}    if {guard}"), true)
                }
            }
        }
    };
    let body = unbraced(&arm.body);
    if let Expr::Block(block) = body {
        let gap = if broken {
            format!(" =>\n{margin}")
        } else {
            " => ".to_owned()
        };
        return format!("{about}{head}{gap}{}\n", braced(&block.block, indent));
    }
    let column = width(head.lines().last().unwrap_or_default()) + 4;
    let beside = expr(body, indent, column, 1);
    if !broken && !beside.contains('\n') && column + width(&beside) < WIDTH {
        return format!("{about}{head} => {beside},\n");
    }
    let below = expr(body, indent + 4, indent + 4, 0);
    let nests = matches!(body, Expr::Match(_) | Expr::Struct(_) | Expr::Closure(_));
    let chooses = matches!(body, Expr::If(_));
    let overflows = may_overflow(body) && !chooses;
    let keeps = nests || (overflows && !prefers_below(&beside, &below));
    if !broken && keeps && fits(&beside, column) {
        return format!("{about}{head} => {beside},\n");
    }
    let gap = if broken {
        format!(" =>\n{margin}")
    } else {
        " => ".to_owned()
    };
    format!("{about}{head}{gap}{{\n{margin}    {below}\n{margin}}}\n")
}

/// A block around one expression is only there where it must be.
fn unbraced(body: &Expr) -> &Expr {
    match body {
        Expr::Block(block) if block.label.is_none() && block.attrs.is_empty() => {
            match block.block.stmts.as_slice() {
                [Stmt::Expr(inner, None)] => unbraced(inner),
                _ => body,
            }
        }
        other => other,
    }
}

fn may_overflow(value: &Expr) -> bool {
    matches!(
        value,
        Expr::Call(_)
            | Expr::MethodCall(_)
            | Expr::Match(_)
            | Expr::Struct(_)
            | Expr::Closure(_)
            | Expr::Block(_)
            | Expr::If(_)
    )
}
