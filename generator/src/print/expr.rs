//! Expressions, broken where rustfmt breaks them.

mod assigned;
mod blocks;
mod chain;
mod invocation;
mod line;
mod lists;
mod measure;
mod patterns;
mod statements;

use quote::ToTokens;
use syn::{Expr, Stmt};

use self::blocks::{braced, closure_head};
use self::line::on_line;
use self::lists::list;
use self::statements::reindented;
use super::flat::{self, WIDTH};

pub(super) use self::assigned::assigned;
pub(super) use self::line::STRUCT_WIDTH;
pub(super) use self::lists::LIST_WIDTH;
pub(super) use self::measure::width;
pub(super) use self::statements::statements;

/// An expression that starts at a column; lines after its first are indented from `indent`.
fn expr(value: &Expr, indent: usize, column: usize, tail: usize) -> String {
    // rustfmt counts each `?` behind a method's call three times.
    if let Some(line) = on_line(value)
        && column + width(&line) + tail + 2 * chain::tries(value) <= WIDTH
    {
        return line;
    }
    let margin = " ".repeat(indent);
    match value {
        Expr::Block(block) if block.label.is_none() => braced(&block.block, indent),
        Expr::If(_) => blocks::conditional(value, indent),
        Expr::Match(choice) => {
            let arms: String = choice
                .arms
                .iter()
                .map(|arm| blocks::arm(arm, indent + 4))
                .collect();
            format!("match {} {{\n{arms}{margin}}}", flat::expr(&choice.expr))
        }
        Expr::ForLoop(each) => {
            let pattern = flat::pattern(&each.pat);
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
            list(&head, &call.args, ["(", ")"], indent, column, tail)
        }
        Expr::MethodCall(_) | Expr::Try(_) | Expr::Await(_) | Expr::Field(_) => {
            chain::chain(value, indent, column, tail)
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
        Expr::Array(array) => lists::array(&array.elems, indent, column, tail),
        Expr::Macro(call) => invocation::invocation(call, indent, column).unwrap_or_else(|| {
            reindented(Stmt::Expr(value.clone(), None), indent)
                .trim_start()
                .to_owned()
        }),
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
                    assigned::member(&head, &field.expr, indent + 4) + "\n"
                })
                .collect();
            format!("{path} {{\n{rows}{margin}}}")
        }
        Expr::Async(block) => {
            let capture = block.capture.map_or("", |_| "move ");
            format!("async {capture}{}", braced(&block.block, indent))
        }
        Expr::Closure(closure) => {
            let head = closure_head(closure);
            format!(
                "{head} {}",
                expr(&closure.body, indent, column + width(&head) + 1, tail)
            )
        }
        other => {
            let text = reindented(Stmt::Expr(other.clone(), None), indent);
            text.trim_start().to_owned()
        }
    }
}
