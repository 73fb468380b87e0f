//! Lower: a document becomes a [`Contract`], with every name minted and every list in its order.

pub(crate) mod names;
mod schema;

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

// STUB, dropped at the merge: everything below.

/// A contract and what was found on the way.
#[derive(Clone, Debug)]
pub struct Lowered {
    /// The contract.
    pub contract: Contract,
    /// Findings.
    pub diagnostics: Vec<Diagnostic>,
}

/// Lowers a document.
pub fn lower(document: &Document, origin: &Origin) -> Lowered {
    let title = document
        .get("#/info/title")
        .and_then(serde_json::Value::as_str)
        .unwrap_or_default();
    let contract = Contract {
        module: origin.module.clone(),
        source: origin.source.clone(),
        title: title.to_owned(),
        version: String::new(),
        docs: crate::contract::Docs::default(),
        servers: Vec::new(),
        schemes: Vec::new(),
        tags: Vec::new(),
        operations: Vec::new(),
        models: Vec::new(),
        patterns: Vec::new(),
    };
    Lowered {
        contract,
        diagnostics: Vec::new(),
    }
}
