//! Naming: what a wire function and its arguments are called.

use proc_macro2::Ident;
use quote::format_ident;

use super::WireArgument;
use crate::contract::Operation;
use crate::lower::names::{Scope, snake};

/// The names of the arguments, in the order of [`signature`](super::signature): unique, and free
/// of the names that the function's body uses.
pub fn idents(operation: &Operation, signature: &[WireArgument]) -> Vec<Ident> {
    let mut scope = Scope::new(&[
        "body",
        "cookie",
        "gen", // a keyword since edition 2024
        "header_map",
        "method",
        "query",
        "request",
        "url",
    ]);
    let ident = |argument: &WireArgument| match argument {
        WireArgument::Path(index) | WireArgument::Header(index) => {
            let wanted = operation
                .parameters
                .get(*index)
                .map_or("argument", |p| &p.name);
            format_ident!("{}", scope.mint(&identifier(wanted)))
        }
        WireArgument::Query => format_ident!("query"),
        WireArgument::Cookie => format_ident!("cookie"),
        WireArgument::Body => format_ident!("body"),
    };
    signature.iter().map(ident).collect()
}

/// The name of an operation's wire function: the operation's own, unless Rust's conventions have
/// functions of such a name take another `self` (C-CONV).
pub fn function(operation: &Operation) -> Ident {
    let name = identifier(&operation.name);
    let says = |start: &str| name.starts_with(start);
    let converts = says("from_") || says("into_") || says("to_") && name.ends_with("_mut");
    match name.as_str() {
        // A keyword since edition 2024.
        "gen" => format_ident!("gen_"),
        // What is called so already gets one more: no two are alike.
        name if converts || says("call_") => format_ident!("call_{name}"),
        name => format_ident!("{name}"),
    }
}

/// A minted name as it is; anything else made into an identifier.
fn identifier(name: &str) -> String {
    // The parser skips blanks and comments around an identifier, and a format string takes no `r#`.
    match syn::parse_str::<Ident>(name) {
        Ok(ident) if ident == name && !name.starts_with("r#") => name.to_owned(),
        _ => snake(name),
    }
}
