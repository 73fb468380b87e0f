//! Arms of a `match`.

use syn::{Arm, Expr, Stmt};

use super::expr::{braced, expr};
use super::flat::{self, WIDTH};
use super::item::attributes;
use super::line::width;
use super::stmt::{fits, prefers_below};

pub(super) fn arm(arm: &Arm, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let about = attributes(&arm.attrs, indent);
    let pattern = flat::pattern(&arm.pat);
    let guard = arm.guard.as_ref().map(|(_, guard)| flat::expr(guard));
    let (head, broken) = match &guard {
        None => (format!("{margin}{pattern}"), false),
        Some(guard) => {
            let line = format!("{margin}{pattern} if {guard}");
            // With ` =>` and ` {` behind it.
            if width(&line) + 5 <= WIDTH {
                (line, false)
            } else {
                (format!("{margin}{pattern}\n{margin}    if {guard}"), true)
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
    let keeps = nests || (!prefers_below(&beside, &below) && may_overflow(body));
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
            | Expr::If(_)
    )
}
