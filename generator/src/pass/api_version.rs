//! API version: the header `api-version` that progenitor puts on every request, though no contract
//! names it; and where a call has no other header, its header map.

use proc_macro2::Span;
use syn::{File, ImplItemFn, LitInt, Pat, Stmt, parse_quote};

use super::{Shape, WireArgument, calls, signature};
use crate::contract::{Contract, Operation};

pub(super) fn remove(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    calls::each(file, contract, |_, call, operation| {
        let header: Stmt = parse_quote! {
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        };
        let stmts = &mut call.block.stmts;
        let at = stmts.iter().position(|stmt| *stmt == header);
        stmts.remove(at.ok_or_else(|| Shape::expected("the `api-version` header"))?);
        fit_map(call, operation)
    })
}

/// Makes the map as large as the headers that are left, or does without one.
fn fit_map(call: &mut ImplItemFn, operation: &Operation) -> Result<(), Shape> {
    let headers = signature(operation)
        .into_iter()
        .filter(|argument: &WireArgument| argument.header(operation).is_some())
        .count();
    let map: Pat = parse_quote!(mut header_map);
    let stmts = &mut call.block.stmts;
    let at = stmts
        .iter()
        .position(|stmt| matches!(stmt, Stmt::Local(l) if l.pat == map));
    let at = at.ok_or_else(|| Shape::expected("`let mut header_map`"))?;
    let size = LitInt::new(&format!("{}usize", headers + 1), Span::call_site());
    let found = parse_quote! {
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(#size);
    };
    Shape::require(
        stmts[at] == found,
        "a header map with room for one more header",
    )?;
    if headers > 0 {
        let size = LitInt::new(&headers.to_string(), Span::call_site());
        stmts[at] = parse_quote! {
            let mut header_map = reqwest::header::HeaderMap::with_capacity(#size);
        };
        return Ok(());
    }
    stmts.remove(at);
    let (_, chain) = calls::request(call)?;
    let used = calls::unlink(chain, &parse_quote!(request.headers(header_map)));
    Shape::require(used, "`.headers(header_map)`")
}
