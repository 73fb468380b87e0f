//! Lines: expressions that rustfmt leaves on one line, if there is room.

use quote::ToTokens;
use syn::{Expr, ExprClosure};

use super::flat;
use super::list::Items;

/// rustfmt's `fn_call_width`, `array_width` and `chain_width`.
pub(super) const LIST_WIDTH: usize = 60;

/// rustfmt's `struct_lit_width`.
const STRUCT_WIDTH: usize = 18;

/// rustfmt's `single_line_if_else_max_width`.
const IF_WIDTH: usize = 50;

pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

pub(super) fn closure_head(closure: &ExprClosure) -> String {
    let capture = closure.capture.map_or("", |_| "move ");
    let inputs: Vec<String> = closure
        .inputs
        .iter()
        .map(|input| flat::binding(&input.to_token_stream()))
        .collect();
    format!("{capture}|{}|", inputs.join(", "))
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
            (links < 2 || width(&line) <= LIST_WIDTH).then_some(line)
        }
        Expr::Array(array) => {
            let lines: Option<Vec<String>> = array.elems.iter().map(on_line).collect();
            let line = lines?.join(", ");
            (width(&line) <= LIST_WIDTH).then(|| format!("[{line}]"))
        }
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

/// A chain on one line, and how many links it has.
fn chain_on_line(value: &Expr) -> Option<(String, usize)> {
    match value {
        Expr::MethodCall(call) => {
            let (line, links) = chain_on_line(&call.receiver)?;
            let turbofish = call
                .turbofish
                .to_token_stream()
                .to_string()
                .replace(' ', "");
            Some((
                format!(
                    "{line}.{}{turbofish}({})",
                    call.method,
                    arguments(&call.args)?
                ),
                links + 1,
            ))
        }
        Expr::Field(field) => {
            let (line, links) = chain_on_line(&field.base)?;
            Some((
                format!("{line}.{}", field.member.to_token_stream()),
                links + 1,
            ))
        }
        Expr::Await(inner) => {
            chain_on_line(&inner.base).map(|(line, links)| (line + ".await", links + 1))
        }
        Expr::Try(inner) => chain_on_line(&inner.expr).map(|(line, links)| (line + "?", links)),
        other => Some((on_line(other)?, 0)),
    }
}
