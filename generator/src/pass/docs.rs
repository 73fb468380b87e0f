//! Docs: one line each.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use syn::{Attribute, File, Item, parse_quote};

use super::{Shape, calls};
use crate::contract::Contract;

/// What would end the code span that a path is printed in, or the line.
const UNPRINTABLE: &AsciiSet = &CONTROLS.add(b'`');

pub(super) fn write(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    file.attrs.push(parse_quote! {
        #![doc = " The calls as they go on the wire: one function an operation, its arguments encoded already."]
    });
    let client = file.items.iter_mut().find_map(|item| match item {
        Item::Struct(client) if client.ident == "Client" => Some(&mut client.attrs),
        _ => None,
    });
    replace(
        client,
        parse_quote!(#[doc = " Builds the requests of one call."]),
    )?;

    calls::each(file, contract, |_, call, operation| {
        let request = format!("{} {}", operation.method.as_str(), operation.path);
        let doc = format!(" `{}`", utf8_percent_encode(&request, UNPRINTABLE));
        replace(Some(&mut call.attrs), parse_quote!(#[doc = #doc]))
    })
}

/// Replaces what is said of an item.
fn replace(attributes: Option<&mut Vec<Attribute>>, doc: Attribute) -> Result<(), Shape> {
    let attributes = attributes.ok_or_else(|| Shape::expected("an item to document"))?;
    let before = attributes.len();
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    Shape::require(attributes.len() < before, "an item with docs")?;
    attributes.push(doc);
    Ok(())
}
