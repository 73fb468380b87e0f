//! Functions: their signatures, and the brace behind them.

use quote::ToTokens;
use syn::{Attribute, Block, FnArg, ReturnType, Signature};

use super::super::flat::{self, WIDTH};
use super::super::{expr, tokens, types};
use super::attributes;
use super::generics::{bounds, generics};

pub(in crate::print) fn function(
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
        let rows: String = rows.map(|row| format!("{margin}    {row},\n")).collect();
        format!(
            "{head}(\n{rows}{margin}){}",
            broken_return(signature, indent)
        )
    };
    let last = head.lines().last().unwrap_or_default();
    // Behind broken parameters, rustfmt counts the indent twice.
    let twice = if head.contains('\n') { indent } else { 0 };
    let brace = if bounds.is_empty() && last.chars().count() + 2 + twice > WIDTH {
        format!("\n{margin}")
    } else if bounds.is_empty() && overflows(&head) {
        // rustfmt has given up on the type, and on the blank behind it.
        String::new()
    } else if bounds.is_empty() {
        " ".to_owned()
    } else {
        format!("\n{bounds}{margin}")
    };
    if empty {
        return format!("{about}{head}{brace}{{}}");
    }
    format!(
        "{about}{head}{brace}{{\n{}{margin}}}",
        expr::statements(&body.stmts, indent + 4)
    )
}

/// Whether a returned type of several lines is too wide for one of them.
fn overflows(head: &str) -> bool {
    let mut lines = head
        .lines()
        .skip_while(|line| !line.trim_start().starts_with(") -> "));
    let first = lines.next().unwrap_or_default().chars().count();
    let rest = lines.map(|line| line.chars().count()).max();
    rest.is_some_and(|widest| first >= WIDTH || widest > WIDTH)
}

/// What is returned, behind the parenthesis that closes a list of its own lines.
fn broken_return(signature: &Signature, indent: usize) -> String {
    match &signature.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => format!(" -> {}", types::at(ty, indent, indent, 3)),
    }
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
        FnArg::Receiver(receiver) => {
            let plain = receiver.colon_token.is_none() && receiver.attrs.is_empty();
            match (&receiver.reference, receiver.mutability) {
                (None, None) if plain => "self".to_owned(),
                (None, Some(_)) if plain => "mut self".to_owned(),
                (Some((_, None)), None) if plain => "&self".to_owned(),
                (Some((_, None)), Some(_)) if plain => "&mut self".to_owned(),
                _ => tokens::line(receiver.to_token_stream()),
            }
        }
        FnArg::Typed(typed) => {
            let name = flat::pattern(&typed.pat);
            let ty = indent.map_or_else(
                || flat::ty(&typed.ty),
                |indent| types::at(&typed.ty, indent, indent + name.len() + 2, 1),
            );
            format!("{name}: {ty}")
        }
    }
}
