//! Docs: one line each.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use proc_macro2::Span;
use syn::{Attribute, Expr, File, Lit, LitStr, Meta, parse_quote};

use super::{Shape, calls};
use crate::contract::Contract;

/// What would end the code span that a path is printed in, or the line.
const UNPRINTABLE: &AsciiSet = &CONTROLS.add(b'`');

pub(super) fn write(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    file.attrs.push(parse_quote! {
        #![doc = " The calls as they go on the wire: one function an operation, its arguments encoded already."]
    });
    let doc: Attribute = parse_quote!(#[doc = ""]);
    calls::each(file, contract, |_, call, operation| {
        let request = format!("{} {}", operation.method.as_str(), operation.path);
        let line = format!(" `{}`", utf8_percent_encode(&request, UNPRINTABLE));
        let before = call.attrs.len();
        call.attrs
            .retain(|attribute| !attribute.path().is_ident("doc"));
        Shape::require(call.attrs.len() < before, "a call with docs")?;
        call.attrs.push(with_text(doc.clone(), &line));
        Ok(())
    })
}

/// A line of docs with another text.
fn with_text(mut doc: Attribute, line: &str) -> Attribute {
    if let Meta::NameValue(pair) = &mut doc.meta
        && let Expr::Lit(value) = &mut pair.value
    {
        value.lit = Lit::Str(LitStr::new(line, Span::call_site()));
    }
    doc
}
