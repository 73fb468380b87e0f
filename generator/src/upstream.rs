//! Upstream. STUB, dropped at the merge.

use crate::contract::Contract;

/// Why progenitor refused.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Error(String);

/// progenitor's calls of a contract.
///
/// # Errors
/// When progenitor refuses.
pub fn wire(_contract: &Contract) -> Result<syn::File, Error> {
    Ok(syn::File {
        shebang: None,
        attrs: Vec::new(),
        items: Vec::new(),
    })
}
