//! Argument count: a call has as many arguments as the contract has headers; clippy counts seven
//! and no more.

use syn::{File, parse_quote};

use super::{Shape, calls};
use crate::contract::Contract;

/// What `clippy::too_many_arguments` lets pass, `self` included.
const LIMIT: usize = 7;

pub(super) fn excuse(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    calls::each(file, contract, |_, call, _| {
        if call.sig.inputs.len() > LIMIT {
            call.attrs.push(parse_quote! {
                #[allow(clippy::too_many_arguments, reason = "one for each that the contract has")]
            });
        }
        Ok(())
    })
}
