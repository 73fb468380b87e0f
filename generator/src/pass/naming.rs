//! Naming: what a wire function is called.

use proc_macro2::Ident;
use quote::format_ident;

use crate::contract::Operation;
use crate::lower::names::snake;

/// The name of an operation's wire function: the operation's own.
pub fn function(operation: &Operation) -> Ident {
    match identifier(&operation.name).as_str() {
        // A keyword since edition 2024.
        "gen" => format_ident!("gen_"),
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
