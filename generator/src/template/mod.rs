//! Template: a contract becomes sheets of tokens. Names are minted already and texts are clean;
//! templates put them together with `quote!` and decide nothing that a caller could notice.

pub(crate) mod docs;
pub(crate) mod imports;
pub mod model;
pub(crate) mod ty;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// Where a contract's files stand in the generated crate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The contract's module (`claid`), or nothing when the crate has one contract at its root.
    pub prefix: String,
}

impl Layout {
    /// Path of a file of the contract: `model/mod.rs` -> `src/claid/model/mod.rs`.
    pub fn file(&self, path: &str) -> String {
        if self.prefix.is_empty() {
            format!("src/{path}")
        } else {
            format!("src/{}/{path}", self.prefix)
        }
    }

    #[allow(dead_code, reason = "for the templates of the client")]
    /// Rust path of the contract: `crate::claid`, or `crate`.
    pub(crate) fn module(&self) -> TokenStream {
        if self.prefix.is_empty() {
            return quote!(crate);
        }
        let module = format_ident!("{}", self.prefix);
        quote!(crate::#module)
    }
}
