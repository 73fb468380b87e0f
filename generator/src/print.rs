//! Print: sheets of tokens become files of text.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;

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

// STUB, dropped at the merge: everything below.

/// Prints.
pub fn print(sheets: Vec<Sheet>) -> Tree {
    sheets
        .into_iter()
        .map(|sheet| match sheet.content {
            SheetContent::Text(text) => (sheet.path, text),
            SheetContent::Rust { source, tokens } => (sheet.path, format!("// {source}\n{tokens}")),
        })
        .collect()
}
