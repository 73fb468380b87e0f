//! Functions: signatures, and the statements in them.

use quote::ToTokens;
use syn::{Attribute, Block, FnArg, Generics, ReturnType, Signature, WherePredicate};

use super::flat::{self, WIDTH};
use super::item::{attributes, generics};
use super::{stmt, tokens, types};

pub(super) fn function(
    about: &[Attribute],
    visibility: &str,
    signature: &Signature,
    body: &Block,
    indent: usize,
) -> String {
    let margin = " ".repeat(indent);
    let about = attributes(about, indent);
    let parameters: Vec<String> = signature
        .inputs
        .iter()
        .map(|input| parameter(input, None))
        .collect();
    let returned = match &signature.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => format!(" -> {}", flat::ty(ty)),
    };
    let head = format!(
        "{margin}{visibility}{}fn {}{}",
        qualifiers(signature),
        signature.ident,
        generics(&signature.generics)
    );
    let bounds = bounds(&signature.generics, &margin);
    let line = format!("{head}({}){returned}", parameters.join(", "));
    let empty = body.stmts.is_empty();
    let room = if bounds.is_empty() {
        if empty { 3 } else { 2 }
    } else {
        0
    };
    let head = if line.chars().count() + room <= WIDTH {
        line
    } else {
        let rows = signature
            .inputs
            .iter()
            .map(|input| parameter(input, Some(indent + 4)));
        let rows: Vec<String> = rows.map(|row| format!("{margin}    {row},\n")).collect();
        format!("{head}(\n{}{margin}){returned}", rows.concat())
    };
    let brace = if bounds.is_empty() {
        " ".to_owned()
    } else {
        format!("\n{bounds}{margin}")
    };
    if empty {
        return format!("{about}{head}{brace}{{}}");
    }
    format!(
        "{about}{head}{brace}{{\n{}{margin}}}",
        stmt::statements(&body.stmts, indent + 4)
    )
}

fn qualifiers(signature: &Signature) -> String {
    let mut text = String::new();
    if signature.constness.is_some() {
        text += "const ";
    }
    if signature.asyncness.is_some() {
        text += "async ";
    }
    text
}

/// A parameter, on one line or as it stands on a line of its own.
fn parameter(argument: &FnArg, indent: Option<usize>) -> String {
    match argument {
        FnArg::Receiver(receiver) => tokens::line(receiver.to_token_stream()),
        FnArg::Typed(typed) => {
            let name = flat::binding(&typed.pat.to_token_stream());
            let ty = indent.map_or_else(
                || flat::ty(&typed.ty),
                |indent| types::at(&typed.ty, indent, indent + name.len() + 2, 0),
            );
            format!("{name}: {ty}")
        }
    }
}

fn bounds(generics: &Generics, margin: &str) -> String {
    let Some(clause) = &generics.where_clause else {
        return String::new();
    };
    let row = |predicate: &WherePredicate| {
        format!(
            "{margin}    {},\n",
            tokens::line(predicate.to_token_stream())
        )
    };
    let rows: Vec<String> = clause.predicates.iter().map(row).collect();
    format!("{margin}where\n{}", rows.concat())
}
