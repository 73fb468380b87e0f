//! Inline: a call is compiled in the crates that make it.

use syn::{Attribute, File, parse_quote};

use super::{Shape, calls};
use crate::contract::Contract;

pub(super) fn mark(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    let inline: Attribute = parse_quote!(#[inline]);
    calls::each(file, contract, |_, call, _| {
        Shape::require(!call.attrs.contains(&inline), "no `#[inline]`")?;
        call.attrs.push(inline.clone());
        Ok(())
    })
}
