//! Expressions, broken where rustfmt breaks them.

use quote::{ToTokens, quote};
use syn::{Block, Expr};

use super::arm::arm;
use super::chain::chain;
use super::flat::{self, WIDTH};
use super::line::{closure_head, on_line, width};
use super::list::{array, list};
use super::stmt::{assigned, reindented, statements};

/// An expression that starts at a column; lines after its first are indented from `indent`.
pub(super) fn expr(value: &Expr, indent: usize, column: usize, tail: usize) -> String {
    if let Some(line) = on_line(value)
        && column + width(&line) + tail <= WIDTH
    {
        return line;
    }
    let margin = " ".repeat(indent);
    match value {
        Expr::Block(block) if block.label.is_none() => braced(&block.block, indent),
        Expr::If(_) => conditional(value, indent),
        Expr::Match(choice) => {
            let arms: String = choice
                .arms
                .iter()
                .map(|arm| self::arm(arm, indent + 4))
                .collect();
            format!("match {} {{\n{arms}{margin}}}", flat::expr(&choice.expr))
        }
        Expr::ForLoop(each) => {
            let pattern = flat::binding(&each.pat.to_token_stream());
            format!(
                "for {pattern} in {} {}",
                flat::expr(&each.expr),
                braced(&each.body, indent)
            )
        }
        Expr::While(each) => format!(
            "while {} {}",
            flat::expr(&each.cond),
            braced(&each.body, indent)
        ),
        Expr::Call(call) => {
            let head = flat::expr(&call.func);
            list(&head, &call.args, indent, column, tail)
        }
        Expr::MethodCall(_) | Expr::Try(_) | Expr::Await(_) | Expr::Field(_) => {
            chain(value, indent, column, tail)
        }
        Expr::Reference(reference) => {
            let sign = if reference.mutability.is_some() {
                "&mut "
            } else {
                "&"
            };
            format!(
                "{sign}{}",
                expr(&reference.expr, indent, column + sign.len(), tail)
            )
        }
        Expr::Array(array) => self::array(&array.elems, indent, column),
        Expr::Struct(literal) if literal.dot2_token.is_none() => {
            let path = literal.path.to_token_stream().to_string().replace(' ', "");
            let inner = " ".repeat(indent + 4);
            let rows: String = literal
                .fields
                .iter()
                .map(|field| {
                    let name = field.member.to_token_stream().to_string();
                    if field.colon_token.is_none() {
                        return format!("{inner}{name},\n");
                    }
                    let head = format!("{inner}{name}:");
                    assigned(&head, &field.expr, indent + 4, ",") + "\n"
                })
                .collect();
            format!("{path} {{\n{rows}{margin}}}")
        }
        Expr::Closure(closure) => {
            let head = closure_head(closure);
            format!(
                "{head} {}",
                expr(&closure.body, indent, column + width(&head) + 1, tail)
            )
        }
        other => {
            let text = reindented(&quote!(fn f() { #other }), indent);
            text.trim_start().to_owned()
        }
    }
}

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

fn conditional(value: &Expr, indent: usize) -> String {
    let Expr::If(choice) = value else {
        return braced_expr(value, indent);
    };
    let mut text = format!(
        "if {} {}",
        flat::expr(&choice.cond),
        braced(&choice.then_branch, indent)
    );
    if let Some((_, other)) = &choice.else_branch {
        text += " else ";
        text += &conditional(other, indent);
    }
    text
}

fn braced_expr(value: &Expr, indent: usize) -> String {
    match value {
        Expr::Block(block) => braced(&block.block, indent),
        other => expr(other, indent, indent, 0),
    }
}
