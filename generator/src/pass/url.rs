//! URL: the path as the contract has it. progenitor's own takes the minted document's, and encodes
//! what is encoded already.

use proc_macro2::Span;
use quote::{format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{
    Expr, ExprLit, File, ImplItemFn, Lit, LitStr, Local, Macro, MacroDelimiter, Stmt, Token,
    parse_quote,
};

use super::{Shape, WireArgument, calls, placeholder, signature};
use crate::contract::{Contract, Operation, PathPart};

pub(super) fn write(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    let url: Stmt = parse_quote!(let url = call.url(&[])?;);
    let format: syn::Path = parse_quote!(format);
    calls::each(file, contract, |index, call, operation| {
        let arguments = signature(operation);
        let path = Path::new(operation, &arguments)?;
        let found = found(call).ok_or_else(|| Shape::expected("`let url`"))?;
        Shape::require(
            value(found) == Some(&path.as_declared(index, &format)),
            "`format!` of the declared path",
        )?;
        found.clone_from(&url);
        let pieces = pieces(found).ok_or_else(|| Shape::expected("a list of pieces"))?;
        pieces.extend(path.as_published(operation));
        Ok(())
    })
}

fn found(call: &mut ImplItemFn) -> Option<&mut Stmt> {
    call.block
        .stmts
        .iter_mut()
        .find(|stmt| matches!(stmt, Stmt::Local(local) if calls::is_name(&local.pat, "url", false)))
}

/// The macro that a variable is bound to.
fn value(bound: &Stmt) -> Option<&Macro> {
    match bound {
        Stmt::Local(Local {
            init: Some(init), ..
        }) if init.diverge.is_none() => match &*init.expr {
            Expr::Macro(found) => Some(&found.mac),
            _ => None,
        },
        _ => None,
    }
}

/// The list that `call.url` takes.
fn pieces(url: &mut Stmt) -> Option<&mut Punctuated<Expr, Token![,]>> {
    let Stmt::Local(Local {
        init: Some(init), ..
    }) = url
    else {
        return None;
    };
    let Expr::Try(value) = &mut *init.expr else {
        return None;
    };
    match &mut *value.expr {
        Expr::MethodCall(call) => match call.args.first_mut()? {
            Expr::Reference(list) => match &mut *list.expr {
                Expr::Array(list) => Some(&mut list.elems),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
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
    fn as_declared(&self, index: usize, name: &syn::Path) -> Macro {
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
        Macro {
            path: name.clone(),
            bang_token: <Token![!]>::default(),
            delimiter: MacroDelimiter::Paren(syn::token::Paren::default()),
            tokens: quote!(#format, self.baseurl, #(#encoded,)*),
        }
    }

    /// The texts that stand behind the base URL, one behind the other.
    fn as_published(&self, operation: &Operation) -> impl Iterator<Item = Expr> {
        self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => Expr::Lit(ExprLit {
                attrs: Vec::new(),
                lit: Lit::Str(LitStr::new(text, Span::call_site())),
            }),
            Piece::Argument(_, argument) => argument.look_up(operation),
        })
    }
}
