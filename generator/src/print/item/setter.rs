//! Setters: a large contract has tens of thousands, all of one shape, and parsing them took as long
//! as everything else about them. Templates hand them on by [`setter`], as rows of tokens.

use std::fmt::Write;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::quote;
use syn::{ImplItemFn, ImplItemMacro, parse_quote};

use super::super::flat::WIDTH;
use super::super::tokens;
use super::function;

/// What an `impl` has in place of a setter until it is printed.
const MARK: &str = "setter";

/// A value of so many characters is never broken: rustfmt's `fn_call_width` and `chain_width`.
const VALUE_WIDTH: usize = 60;

/// The method `pub fn name(mut self, argument) -> Self` of an `impl`, which gives a field a value.
pub fn setter(
    about: &TokenStream,
    name: &Ident,
    argument: &TokenStream,
    field: &Ident,
    value: &TokenStream,
) -> TokenStream {
    quote!(setter! { #name (#argument) #field (#value) [#about] })
}

/// Whether a member of an `impl` stands for a setter.
pub(super) fn is_setter(item: &ImplItemMacro) -> bool {
    item.mac.path.is_ident(MARK)
}

/// The name of a setter, and the type of its argument; none of the latter for one that takes nothing.
/// `None` for a member of an `impl` that is no setter.
pub fn taken(item: &ImplItemMacro) -> Option<(String, TokenStream)> {
    let mut trees = item.mac.tokens.clone().into_iter();
    match (is_setter(item), trees.next()?, trees.next()?) {
        (true, TokenTree::Ident(name), TokenTree::Group(argument)) => {
            // Behind the argument's name and its colon.
            let ty = argument.stream().into_iter().skip(2);
            Some((name.to_string(), ty.collect()))
        }
        _ => None,
    }
}

/// The setter, as any other function is printed.
pub(super) fn text(item: &ImplItemMacro, indent: usize) -> String {
    let trees: Vec<TokenTree> = item.mac.tokens.clone().into_iter().collect();
    let [
        name,
        TokenTree::Group(argument),
        field,
        TokenTree::Group(value),
        TokenTree::Group(about),
    ] = trees.as_slice()
    else {
        panic!("no setter: {}", item.mac.tokens);
    };
    let (argument, value) = (argument.stream(), value.stream());
    let margin = " ".repeat(indent);
    let gap = if argument.is_empty() { "" } else { ", " };
    let head = tokens::line(argument.clone());
    let head = format!("{margin}pub fn {name}(mut self{gap}{head}) -> Self {{");
    let mut plain = String::new();
    if head.chars().count() <= WIDTH && is_plain(value.clone(), &mut plain) {
        let line = format!("{margin}    self.{field} = {plain};");
        if plain.len() <= VALUE_WIDTH && line.chars().count() <= WIDTH {
            let about = attributes(about.stream(), &margin);
            return format!("{about}{head}\n{line}\n{margin}    self\n{margin}}}");
        }
    }
    let about = about.stream();
    let method: ImplItemFn = parse_quote! {
        #about
        pub fn #name(mut self, #argument) -> Self {
            self.#field = #value;
            self
        }
    };
    function(&method.attrs, "pub ", &method.sig, &method.block, indent)
}

/// Docs and short attributes, each with its line's end.
fn attributes(about: TokenStream, margin: &str) -> String {
    let mut text = String::new();
    for tree in about {
        let TokenTree::Group(attribute) = tree else {
            continue;
        };
        let stream = attribute.stream();
        let doc = doc(stream.clone());
        let line = doc.unwrap_or_else(|| format!("#[{}]", tokens::line(stream)));
        text.extend([margin, &line, "\n"]);
    }
    text
}

/// `/// text`, for the attribute that this is.
fn doc(attribute: TokenStream) -> Option<String> {
    let mut trees = attribute.into_iter();
    match (trees.next()?, trees.next()?, trees.next()?) {
        (TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text)) if name == "doc" => {
            match syn::Lit::new(text) {
                syn::Lit::Str(text) => Some(format!("///{}", text.value())),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Writes names, calls and members, which stand without spaces; `false` for anything else.
fn is_plain(value: TokenStream, text: &mut String) -> bool {
    let mut beside = false;
    value.into_iter().all(|tree| {
        let name = matches!(tree, TokenTree::Ident(_));
        let fits = match tree {
            TokenTree::Ident(name) => !beside && write!(text, "{name}").is_ok(),
            TokenTree::Punct(dot) => dot.as_char() == '.' && text.write_char('.').is_ok(),
            TokenTree::Group(list) if list.delimiter() == Delimiter::Parenthesis => {
                text.push('(');
                let fits = is_plain(list.stream(), text);
                text.push(')');
                fits
            }
            _ => false,
        };
        beside = name;
        fits
    })
}
