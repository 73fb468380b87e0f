//! Expressions that may stay on one line.

use quote::ToTokens;
use syn::{Expr, ExprStruct, Member};

use super::super::flat;
use super::blocks::closure_head;
use super::chain::chain_on_line;
use super::invocation::macro_on_line;
use super::lists::{LIST_WIDTH, arguments};
use super::measure::width;

/// rustfmt's `struct_lit_width`.
pub(in crate::print) const STRUCT_WIDTH: usize = 18;

/// rustfmt's `single_line_if_else_max_width`.
const IF_WIDTH: usize = 50;

/// The whole expression on one line, where rustfmt lets it stay on one.
pub(super) fn on_line(value: &Expr) -> Option<String> {
    match value {
        Expr::Call(call) => Some(format!(
            "{}({})",
            flat::expr(&call.func),
            arguments(&call.args)?
        )),
        Expr::MethodCall(_) | Expr::Field(_) | Expr::Await(_) | Expr::Try(_) => {
            let (line, links) = chain_on_line(value)?;
            // rustfmt counts the `?` behind the last link twice.
            let tries = line.len() - line.trim_end_matches('?').len();
            (links < 2 || width(&line) + tries <= LIST_WIDTH).then_some(line)
        }
        Expr::Array(array) => {
            let lines: Option<Vec<String>> = array.elems.iter().map(on_line).collect();
            let line = lines?.join(", ");
            (width(&line) <= LIST_WIDTH).then(|| format!("[{line}]"))
        }
        Expr::Struct(literal) if least(literal) > STRUCT_WIDTH => None,
        Expr::Struct(literal) => {
            let line = flat::expr(value);
            let path = literal.path.to_token_stream().to_string().replace(' ', "");
            let inside = width(&line).saturating_sub(width(&path) + 5);
            (literal.fields.is_empty() || inside <= STRUCT_WIDTH).then_some(line)
        }
        Expr::Reference(reference) => {
            let sign = if reference.mutability.is_some() {
                "&mut "
            } else {
                "&"
            };
            Some(format!("{sign}{}", on_line(&reference.expr)?))
        }
        Expr::Closure(closure) => Some(format!(
            "{} {}",
            closure_head(closure),
            on_line(&closure.body)?
        )),
        Expr::If(choice) => {
            let line = flat::expr(value);
            let short = choice.else_branch.is_some() && width(&line) <= IF_WIDTH;
            let plain = line.matches('{').count() == 2 && !line.contains(';');
            (short && plain).then_some(line)
        }
        Expr::Block(block) if block.block.stmts.is_empty() => Some("{}".to_owned()),
        Expr::Macro(call) => macro_on_line(call),
        Expr::Match(_)
        | Expr::Block(_)
        | Expr::ForLoop(_)
        | Expr::While(_)
        | Expr::Loop(_)
        | Expr::Async(_)
        | Expr::Unsafe(_) => None,
        other => Some(flat::expr(other)),
    }
}

/// How wide what stands in the braces is at least: names and commas.
fn least(literal: &ExprStruct) -> usize {
    let names = literal.fields.iter().map(|field| match &field.member {
        Member::Named(name) => name.to_string().len() + 2,
        Member::Unnamed(_) => 3,
    });
    names.sum::<usize>().saturating_sub(2)
}
