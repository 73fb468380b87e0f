//! Wrap: a contract's calls, as progenitor writes them and the passes repair them.
//!
//! What comes out is the generated crate's module `wire`: one function an operation, which builds
//! the request from texts that are encoded already. The only stage that names progenitor.

mod minted;
#[cfg(test)]
mod tests;

use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use quote::quote;
use syn::parse_quote;

use crate::contract::Contract;
use crate::diagnostic::Diagnostic;
use crate::pass::{self, PASSES};

pub use crate::pass::{Shape, WireArgument, function, signature};

/// The release whose output the passes know.
const VERSION: &str = "0.15.1";

/// Why there is no module `wire`: each is a fault of this generator, not of the contract.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The path of the runtime does not parse.
    #[error("`{0}` is not the path of a module")]
    Runtime(String),
    /// progenitor refused the minted document.
    #[error("progenitor {VERSION} refused the minted document: {0}")]
    Refused(Box<progenitor::Error>),
    /// progenitor's output does not parse.
    #[error("progenitor {VERSION} wrote what is not Rust: {0}")]
    Syntax(#[from] syn::Error),
    /// A pass did not find what it repairs.
    #[error(
        "pass `{pass}` does not know this output; it was written for progenitor {VERSION}: {shape}"
    )]
    Shape {
        /// The row of the table.
        pass: &'static str,
        /// What it looked for, and where.
        shape: Shape,
    },
}

/// Writes the calls of a contract: the source of a generated crate's module `wire`. `runtime` is
/// the path of the runtime's module, such as `crate::runtime`; its `Draft` sends what they build.
///
/// # Errors
/// [`Error`] when progenitor is not the release that the passes know, or `runtime` is no path. No
/// contract leads to one.
pub fn wire(contract: &Contract, runtime: &str) -> Result<syn::File, Error> {
    let runtime: syn::Path =
        syn::parse_str(runtime).map_err(|_| Error::Runtime(runtime.to_owned()))?;
    let mut file = raw(contract)?;
    for (name, pass) in PASSES {
        pass(&mut file, contract).map_err(|shape| Error::Shape { pass: name, shape })?;
    }
    if !contract.operations.is_empty() {
        file.items
            .insert(0, parse_quote!(use #runtime::{Fault, Prepared};));
    }
    Ok(file)
}

/// What a contract has and its calls leave out.
pub fn findings(contract: &Contract) -> Vec<Diagnostic> {
    contract
        .operations
        .iter()
        .flat_map(pass::findings)
        .collect()
}

/// What progenitor makes of the minted document.
fn raw(contract: &Contract) -> Result<syn::File, Error> {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote!(()));
    let tokens = Generator::new(&settings)
        .generate_tokens(&minted::document(contract))
        .map_err(|error| Error::Refused(Box::new(error)))?;
    Ok(syn::parse2(tokens)?)
}
