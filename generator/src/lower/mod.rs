//! Lower: a document becomes a [`Contract`], with every name minted and every list in its order.

pub(crate) mod names;
mod schema;
pub(crate) mod text;

use crate::contract::Contract;
use crate::diagnostic::Diagnostic;
use crate::document::Document;

/// What the contract is called and where it came from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Rust module, such as `claid`.
    pub module: String,
    /// File as a reader of the generated code knows it, such as `specs/claid.yaml`.
    pub source: String,
}
