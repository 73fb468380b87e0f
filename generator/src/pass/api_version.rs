//! API version: the header `api-version` that progenitor puts on every request, though no contract
//! names it; and where a call has no other header, its header map.

use std::collections::BTreeMap;

use proc_macro2::Span;
use syn::{ExprMethodCall, File, ImplItemFn, LitInt, Stmt, parse_quote};

use super::{Shape, WireArgument, calls, signature};
use crate::contract::{Contract, Operation};

pub(super) fn remove(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    let header: Stmt = parse_quote! {
        header_map.append(
            ::reqwest::header::HeaderName::from_static("api-version"),
            ::reqwest::header::HeaderValue::from_static(Self::api_version()),
        );
    };
    let mut maps = Maps {
        sized: BTreeMap::new(),
        link: parse_quote!(request.headers(header_map)),
    };
    calls::each(file, contract, |_, call, operation| {
        let stmts = &mut call.block.stmts;
        let at = stmts.iter().position(|stmt| *stmt == header);
        stmts.remove(at.ok_or_else(|| Shape::expected("the `api-version` header"))?);
        maps.fit(call, operation)
    })
}

/// The header maps of calls.
struct Maps {
    /// By the number of headers: as progenitor makes it, and as it is large enough.
    sized: BTreeMap<usize, (Stmt, Stmt)>,
    /// What hands it to the request.
    link: ExprMethodCall,
}

impl Maps {
    /// Makes the map as large as the headers that are left, or does without one.
    fn fit(&mut self, call: &mut ImplItemFn, operation: &Operation) -> Result<(), Shape> {
        let headers = signature(operation)
            .into_iter()
            .filter(|argument: &WireArgument| argument.header(operation).is_some())
            .count();
        let stmts = &mut call.block.stmts;
        let at = stmts.iter().position(
            |stmt| matches!(stmt, Stmt::Local(l) if calls::is_name(&l.pat, "header_map", true)),
        );
        let at = at.ok_or_else(|| Shape::expected("`let mut header_map`"))?;
        let (found, fit) = self.sized.entry(headers).or_insert_with(|| sized(headers));
        Shape::require(
            stmts[at] == *found,
            "a header map with room for one more header",
        )?;
        if headers > 0 {
            stmts[at].clone_from(fit);
            return Ok(());
        }
        stmts.remove(at);
        let (_, chain) = calls::request(call)?;
        let used = calls::unlink(chain, &self.link);
        Shape::require(used, "`.headers(header_map)`")
    }
}

/// A map with room for one more than these, and one with room for these.
fn sized(headers: usize) -> (Stmt, Stmt) {
    let more = LitInt::new(&format!("{}usize", headers + 1), Span::call_site());
    let size = LitInt::new(&headers.to_string(), Span::call_site());
    let found = parse_quote! {
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(#more);
    };
    let fit = parse_quote! {
        let mut header_map = reqwest::header::HeaderMap::with_capacity(#size);
    };
    (found, fit)
}
