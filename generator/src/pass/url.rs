//! URL: the path as the contract has it. progenitor's own takes the minted document's, and encodes
//! what is encoded already.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{File, ImplItemFn, Stmt, parse_quote};

use super::{Shape, WireArgument, calls, placeholder, signature};
use crate::contract::{Contract, Operation, PathPart};

pub(super) fn write(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    calls::each(file, contract, |index, call, operation| {
        let arguments = signature(operation);
        let path = Path::new(operation, &arguments)?;
        let found = url(call).ok_or_else(|| Shape::expected("`let url`"))?;
        Shape::require(
            *found == path.as_declared(index),
            "`format!` of the declared path",
        )?;
        let pieces = path.as_published(operation);
        *found = parse_quote!(let url = call.url(&[#(#pieces),*])?;);
        Ok(())
    })
}

fn url(call: &mut ImplItemFn) -> Option<&mut Stmt> {
    call.block
        .stmts
        .iter_mut()
        .find(|stmt| matches!(stmt, Stmt::Local(local) if local.pat == parse_quote!(url)))
}

/// The path with its query: text, and the places of arguments.
struct Path<'o> {
    pieces: Vec<Piece<'o>>,
}

enum Piece<'o> {
    Text(&'o str),
    Argument(usize, WireArgument),
}

impl<'o> Path<'o> {
    fn new(operation: &'o Operation, arguments: &[WireArgument]) -> Result<Self, Shape> {
        let place = |wanted| {
            let at = arguments.iter().position(|argument| *argument == wanted)?;
            Some(Piece::Argument(at, wanted))
        };
        let mut pieces = Vec::new();
        for part in &operation.parts {
            pieces.push(match part {
                PathPart::Literal(text) => Piece::Text(text),
                PathPart::Parameter(index) => place(WireArgument::Path(*index))
                    .ok_or_else(|| Shape::expected("an argument for each place of the path"))?,
            });
        }
        pieces.extend(place(WireArgument::Query));
        Ok(Self { pieces })
    }

    /// What progenitor makes of the minted document.
    fn as_declared(&self, index: usize) -> Stmt {
        let places = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(_) => None,
            Piece::Argument(at, argument) => {
                Some(format_ident!("{}", placeholder::argument(*at, *argument)))
            }
        });
        let encoded: Vec<_> = places
            .map(|at| quote!(encode_path(&#at.to_string())))
            .collect();
        let operation = placeholder::operation(index);
        let format = format!("{{}}/{operation}/{}", "{}".repeat(encoded.len()));
        parse_quote!(let url = format!(#format, self.baseurl, #(#encoded,)*);)
    }

    /// The texts that stand behind the base URL, one behind the other.
    fn as_published(&self, operation: &Operation) -> Vec<TokenStream> {
        let text = |piece: &Piece<'_>| match piece {
            Piece::Text(text) => quote!(#text),
            Piece::Argument(_, argument) => argument.look_up(operation),
        };
        self.pieces.iter().map(text).collect()
    }
}
