//! Print: sheets of tokens become files of text.
//!
//! prettyplease breaks lines at other widths than rustfmt and knows no blank lines. Items, and the
//! statements that templates are made of, are therefore laid out here by rustfmt's rules; what is
//! not known here is left as prettyplease prints it.

mod expr;
mod flat;
mod item;
mod macros;
mod order;
mod tokens;
mod types;
mod uses;

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use rayon::prelude::*;

/// One file, still as tokens or already as text.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Path below the crate's folder, with `/`: `src/model/storage.rs`.
    pub path: String,
    /// What is in it.
    pub content: SheetContent,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum SheetContent {
    /// Rust, to be formatted; the `@generated` header naming this source is put on top.
    Rust {
        /// `specs/claid.yaml`
        source: String,
        /// The file's items.
        tokens: TokenStream,
    },
    /// Anything else, and Rust that is copied as it stands.
    Text(String),
}

/// Files by path below the crate's folder.
pub type Tree = BTreeMap<String, String>;

/// Prints all sheets: Rust as rustfmt leaves it, other text as it is.
///
/// # Panics
/// When a template made tokens that are not a Rust file: a bug of ours, whatever the contract says.
pub fn print(sheets: Vec<Sheet>) -> Tree {
    // Tokens stay on their thread; as text they can go to another.
    let texts: Vec<(String, Option<String>, String)> = sheets
        .into_iter()
        .map(|sheet| match sheet.content {
            SheetContent::Text(text) => (sheet.path, None, text),
            SheetContent::Rust { source, tokens } => (sheet.path, Some(source), tokens.to_string()),
        })
        .collect();
    texts
        .into_par_iter()
        .map(|(path, source, text)| {
            let Some(source) = source else {
                return (path, text);
            };
            let text = rust(&source, &text)
                .unwrap_or_else(|error| panic!("the template of {path} made no Rust: {error}"));
            (path, text)
        })
        .collect()
}

/// One Rust file, with its header.
fn rust(source: &str, tokens: &str) -> syn::Result<String> {
    let file = syn::parse_file(tokens)?;
    let source: String = source.chars().filter(|c| !c.is_control()).collect();
    Ok(format!(
        "// @generated from {source}. Do not edit.\n\n{}",
        item::file(file)
    ))
}

#[cfg(test)]
mod tests;
