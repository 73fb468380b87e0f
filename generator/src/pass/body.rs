//! Body: of one type, so that a call is compiled once, and with the media type that the caller
//! names instead of `application/octet-stream`.

use syn::{ExprMethodCall, File, GenericParam, parse_quote};

use super::{Shape, calls};
use crate::contract::Contract;

pub(super) fn settle(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    let bound: GenericParam = parse_quote!(B: Into<reqwest::Body>);
    let media: ExprMethodCall = parse_quote! {
        request.header(
            ::reqwest::header::CONTENT_TYPE,
            ::reqwest::header::HeaderValue::from_static("application/octet-stream"),
        )
    };
    calls::each(file, contract, |_, call, operation| {
        if operation.body.is_none() {
            return Ok(());
        }
        let generics = &mut call.sig.generics;
        Shape::require(
            generics.params.last() == Some(&bound),
            "`B: Into<reqwest::Body>`",
        )?;
        generics.params.pop();

        let (_, chain) = calls::request(call)?;
        Shape::require(calls::unlink(chain, &media), "the fixed content type")
    })
}
