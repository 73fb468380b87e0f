//! Plain: expressions of names, literals and calls, written without prettyplease, which is slow to ask.

use std::fmt::Write;

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Expr, Token};

use super::path;

/// Writes an expression on one line; `false` when it is none of those that are known here, with a part
/// of it written.
pub(super) fn expr(text: &mut String, value: &Expr) -> bool {
    match value {
        Expr::Path(_) | Expr::Field(_) => path::place(text, value),
        Expr::Lit(literal) if literal.attrs.is_empty() => {
            write!(text, "{}", literal.lit.to_token_stream()).is_ok()
        }
        Expr::Reference(reference) if reference.attrs.is_empty() => {
            let sign = if reference.mutability.is_some() {
                "&mut "
            } else {
                "&"
            };
            text.push_str(sign);
            expr(text, &reference.expr)
        }
        Expr::Tuple(tuple) if tuple.attrs.is_empty() => {
            text.push('(');
            let known = list(text, &tuple.elems);
            text.push_str(if tuple.elems.len() == 1 { ",)" } else { ")" });
            known
        }
        Expr::Call(call) if call.attrs.is_empty() => {
            path::place(text, &call.func) && arguments(text, &call.args)
        }
        Expr::MethodCall(call) if call.attrs.is_empty() && call.turbofish.is_none() => {
            let known = expr(text, &call.receiver);
            _ = write!(text, ".{}", call.method);
            known && arguments(text, &call.args)
        }
        _ => false,
    }
}

fn arguments(text: &mut String, items: &Punctuated<Expr, Token![,]>) -> bool {
    text.push('(');
    let known = list(text, items);
    text.push(')');
    known
}

fn list(text: &mut String, items: &Punctuated<Expr, Token![,]>) -> bool {
    let mut gap = "";
    items.iter().all(|item| {
        text.push_str(std::mem::replace(&mut gap, ", "));
        expr(text, item)
    })
}
