//! Print: sheets of tokens become files of text.
//!
//! prettyplease breaks lines at other widths than rustfmt and knows no blank lines. Items, and the
//! statements that templates are made of, are therefore laid out here by rustfmt's rules; what is
//! not known here is left as prettyplease prints it.

mod expr;
mod flat;
mod imported;
mod item;
mod macros;
mod order;
mod path;
mod piece;
mod plain;
mod tokens;
mod types;
mod uses;

use std::collections::BTreeMap;
use std::fmt;

use proc_macro2::TokenStream;
use rayon::prelude::*;

pub use self::imported::Use;
pub use self::piece::{Constructor, Member, Piece, Pieces, Rows, Setter, Structure};

/// One file to be. Its text is made when it is printed, on the thread that prints it: tokens cannot
/// change theirs.
pub struct Sheet<'a> {
    path: String,
    content: Content<'a>,
}

enum Content<'a> {
    /// The contract's file that the header names, and the code.
    Rust(String, Box<dyn Fn() -> Code + Send + Sync + 'a>),
    Text(Box<dyn Fn() -> String + Send + Sync + 'a>),
}

/// What a template makes of a file of Rust.
#[derive(Clone, Debug, Default)]
pub struct Code {
    /// The `use` lines, which stand before the items.
    pub uses: Vec<Use>,
    /// The items, with marks for the pieces.
    pub tokens: TokenStream,
    /// What is text already.
    pub pieces: Pieces,
}

impl From<TokenStream> for Code {
    fn from(tokens: TokenStream) -> Self {
        Self {
            tokens,
            ..Self::default()
        }
    }
}

impl<'a> Sheet<'a> {
    /// A file of Rust, to be formatted. `path` is below the crate's folder, with `/`
    /// (`src/model/storage.rs`); the `@generated` header names `source` (`specs/claid.yaml`).
    pub fn rust<C: Into<Code>>(
        path: String,
        source: impl Into<String>,
        code: impl Fn() -> C + Send + Sync + 'a,
    ) -> Self {
        let code = Box::new(move || code().into());
        Self {
            path,
            content: Content::Rust(source.into(), code),
        }
    }

    /// A file of anything else, or of Rust that is copied as it stands.
    pub fn text(path: String, text: impl Fn() -> String + Send + Sync + 'a) -> Self {
        Self {
            path,
            content: Content::Text(Box::new(text)),
        }
    }

    /// Path below the crate's folder.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The items of a file of Rust, but for its `use` lines, and its pieces; none of other files.
    ///
    /// # Panics
    /// When a template made tokens that are not a Rust file: a bug of ours, whatever the contract
    /// says.
    pub fn items(&self) -> (Vec<syn::Item>, Pieces) {
        match &self.content {
            Content::Rust(_, code) => {
                let Code { tokens, pieces, .. } = code();
                (self.parsed(tokens).items, pieces)
            }
            Content::Text(_) => (Vec::new(), Pieces::default()),
        }
    }

    fn printed(&self) -> String {
        match &self.content {
            Content::Rust(source, code) => {
                let Code {
                    uses,
                    tokens,
                    pieces,
                } = code();
                whole(source, &uses, self.parsed(tokens), &pieces)
            }
            Content::Text(text) => text(),
        }
    }

    fn parsed(&self, tokens: TokenStream) -> syn::File {
        let file = syn::parse2(tokens);
        file.unwrap_or_else(|error| panic!("the template of {} made no Rust: {error}", self.path))
    }
}

impl fmt::Debug for Sheet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Sheet").field(&self.path).finish()
    }
}

/// Files by path below the crate's folder.
pub type Tree = BTreeMap<String, String>;

/// Prints all sheets, on all threads: Rust as rustfmt leaves it, other text as it is.
///
/// # Panics
/// When a template made tokens that are not a Rust file: a bug of ours, whatever the contract says.
pub fn print(sheets: Vec<Sheet<'_>>) -> Tree {
    // Sheets differ much in length: each is one that an idle thread may take.
    sheets
        .into_par_iter()
        .with_max_len(1)
        .map(|sheet| {
            let text = sheet.printed();
            (sheet.path, text)
        })
        .collect()
}

/// Tokens without operators, such as a type, on one line.
pub fn line(tokens: TokenStream) -> String {
    tokens::line(tokens)
}

/// One file of Rust, with the header that names its source.
pub fn file(source: &str, file: syn::File) -> String {
    whole(source, &[], file, &Pieces::default())
}

fn whole(source: &str, uses: &[Use], file: syn::File, pieces: &Pieces) -> String {
    let source: String = source.chars().filter(|c| !c.is_control()).collect();
    format!(
        "// @generated from {source}. Do not edit.\n\n{}",
        item::file(uses, file, pieces)
    )
}

#[cfg(test)]
mod tests;
