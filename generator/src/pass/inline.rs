//! Inline: a call is compiled in the crates that make it.

use syn::{File, parse_quote};

use super::{Shape, calls};
use crate::contract::Contract;

pub(super) fn mark(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    calls::each(file, contract, |_, call, _| {
        call.attrs.push(parse_quote!(#[inline]));
        Ok(())
    })
}
