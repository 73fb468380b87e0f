//! Pieces: what a template has as text already. A large contract has tens of thousands of fields, of
//! setters and of rows of properties, all of one shape: to make tokens of them, to parse the tokens and
//! to print what was parsed took longer than all else. In the tokens of a file a mark stands in their
//! place.

mod constructor;
mod rows;
mod setter;
mod structure;

pub use self::constructor::Constructor;
pub use self::rows::Rows;
pub use self::setter::Setter;
pub use self::structure::{Member, Structure};

use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;
use syn::Macro;

/// The macro that stands for a piece.
const MARK: &str = "piece";

/// The pieces of a file.
#[derive(Clone, Debug, Default)]
pub struct Pieces(Vec<Piece>);

/// One of them.
#[derive(Clone, Debug)]
pub enum Piece {
    /// A member of an `impl`.
    Constructor(Constructor),
    /// A member of an `impl`.
    Setter(Setter),
    /// An item.
    Rows(Rows),
    /// An item.
    Structure(Structure),
}

impl Pieces {
    /// Keeps a piece; what stands for it among members or items.
    pub fn keep(&mut self, piece: impl Into<Piece>) -> TokenStream {
        let index = Literal::usize_unsuffixed(self.0.len());
        self.0.push(piece.into());
        quote!(piece! { #index })
    }

    /// The piece that a macro stands for, if it stands for one.
    pub fn of(&self, marked: &Macro) -> Option<&Piece> {
        if !marked.path.is_ident(MARK) {
            return None;
        }
        match marked.tokens.clone().into_iter().next()? {
            TokenTree::Literal(index) => self.0.get(index.to_string().parse::<usize>().ok()?),
            _ => None,
        }
    }
}

impl Piece {
    /// The text, its lines indented, without the last line's end.
    pub fn text(&self, indent: usize) -> String {
        match self {
            Self::Constructor(constructor) => constructor.text(indent),
            Self::Setter(setter) => setter.text(indent),
            Self::Rows(rows) => rows.text(),
            Self::Structure(structure) => structure.text(),
        }
    }
}

impl From<Constructor> for Piece {
    fn from(piece: Constructor) -> Self {
        Self::Constructor(piece)
    }
}

impl From<Setter> for Piece {
    fn from(piece: Setter) -> Self {
        Self::Setter(piece)
    }
}

impl From<Structure> for Piece {
    fn from(piece: Structure) -> Self {
        Self::Structure(piece)
    }
}

impl From<Rows> for Piece {
    fn from(piece: Rows) -> Self {
        Self::Rows(piece)
    }
}

/// Docs, what stands behind `///`, and attributes, short ones, as they stand in `#[…]`.
fn about(docs: &[String], attributes: &[&'static str], margin: &str) -> String {
    let mut text = String::new();
    for line in docs {
        text.extend([margin, "///", line, "\n"]);
    }
    for attribute in attributes {
        text.extend([margin, "#[", attribute, "]\n"]);
    }
    text
}
