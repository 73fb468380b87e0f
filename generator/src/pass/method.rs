//! Method: of the runtime's HTTP client, and those that `reqwest::Client` has no function for, which
//! the minted document declares as POST.

use std::collections::BTreeMap;

use proc_macro2::Literal;
use quote::{format_ident, quote};
use syn::{Expr, ExprMethodCall, File, Stmt, parse_quote};

use super::{Shape, calls};
use crate::contract::{Contract, HttpMethod};

pub(super) fn name(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    let mut usual: BTreeMap<String, (Expr, Expr)> = BTreeMap::new();
    let post: Expr = parse_quote!(self.client.post(url));
    calls::each(file, contract, |_, call, operation| {
        let (at, chain) = calls::request(call)?;
        let start = start(chain);
        let other = match &operation.method {
            HttpMethod::Options => quote!(reqwest::Method::OPTIONS),
            HttpMethod::Trace => quote!(reqwest::Method::TRACE),
            HttpMethod::Other(_) => quote!(method),
            known => {
                let method = known.as_str();
                let (found, wanted) = usual
                    .entry(method.to_owned())
                    .or_insert_with(|| starts(method));
                Shape::require(*start == *found, "`self.client` with the method")?;
                start.clone_from(wanted);
                return Ok(());
            }
        };
        Shape::require(*start == post, "`self.client.post(url)`")?;
        *start = parse_quote!(call.http().request(#other, url));
        if let HttpMethod::Other(token) = &operation.method {
            call.block.stmts.insert(at, parsed(token));
        }
        Ok(())
    })
}

/// How the chain of a method starts as progenitor has it, and as it is to be.
fn starts(method: &str) -> (Expr, Expr) {
    let function = format_ident!("{}", method.to_ascii_lowercase());
    (
        parse_quote!(self.client.#function(url)),
        parse_quote!(call.http().#function(url)),
    )
}

/// The innermost call of a chain.
fn start(chain: &mut Expr) -> &mut Expr {
    let inner = |call: &ExprMethodCall| !matches!(*call.receiver, Expr::MethodCall(_));
    if matches!(chain, Expr::MethodCall(call) if inner(call)) {
        return chain;
    }
    match chain {
        Expr::MethodCall(call) => start(&mut call.receiver),
        other => other,
    }
}

/// A method that has no constant is parsed, and the error of a bad one is the caller's to see.
fn parsed(token: &str) -> Stmt {
    let token = Literal::byte_string(token.as_bytes());
    parse_quote! {
        let method = reqwest::Method::from_bytes(#token)
            .map_err(|error| Fault::Request(error.to_string()))?;
    }
}
