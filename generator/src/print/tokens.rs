//! Tokens on one line, with the spaces that Rust has around them. For pieces without operators:
//! types, plain patterns, attributes, rows of macros.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// Operators of more than one character, long before short.
const OPERATORS: [&str; 5] = ["..=", "::", "=>", "->", ".."];

/// The tokens on one line.
pub(super) fn line(tokens: impl IntoIterator<Item = TokenTree>) -> String {
    let mut text = String::new();
    let mut hold = true;
    let words = words(tokens);
    for (index, token) in words.iter().enumerate() {
        // A comma before the end of a list; in parentheses it may make a tuple.
        let last = words.get(index + 1).is_some_and(|next| next == ">");
        if token == "," && last {
            continue;
        }
        let tight = matches!(
            token.as_str(),
            "," | ":" | ";" | "::" | "<" | ">" | "?" | "..="
        ) || (token.starts_with(['(', '['])
            && !text.ends_with(['|', '=', '+', '>', ','])
            && !is_lifetime(index.checked_sub(1).and_then(|before| words.get(before))));
        if !hold && !tight {
            text.push(' ');
        }
        hold = matches!(
            token.as_str(),
            "::" | "<" | "&" | "-" | ".." | "..=" | "*" | "#"
        );
        text += token;
    }
    text
}

fn is_lifetime(word: Option<&String>) -> bool {
    word.is_some_and(|word| word.starts_with('\''))
}

/// What stands between the commas.
pub(super) fn rows(tokens: TokenStream) -> Vec<String> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let is_comma =
        |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
    let rows = trees.split(is_comma).filter(|row| !row.is_empty());
    rows.map(|row| line(row.iter().cloned())).collect()
}

fn words(tokens: impl IntoIterator<Item = TokenTree>) -> Vec<String> {
    let mut words = Vec::new();
    let mut run = String::new();
    for tree in tokens {
        match tree {
            TokenTree::Punct(punct) => {
                run.push(punct.as_char());
                if punct.spacing() == Spacing::Alone {
                    take_operators(&mut run, &mut words);
                }
            }
            other => {
                // All that runs into another token is the mark of a lifetime.
                let lifetime = run.ends_with('\'');
                if lifetime {
                    run.pop();
                }
                take_operators(&mut run, &mut words);
                let mark = if lifetime { "'" } else { "" };
                words.push(format!("{mark}{}", spelled(&other)));
            }
        }
    }
    take_operators(&mut run, &mut words);
    words
}

fn take_operators(run: &mut String, words: &mut Vec<String>) {
    let mut rest = run.as_str();
    while let Some(first) = rest.chars().next() {
        let known = OPERATORS
            .iter()
            .find(|operator| rest.starts_with(**operator));
        let length = known.map_or(first.len_utf8(), |operator| operator.len());
        let (operator, others) = rest.split_at(length);
        words.push(operator.to_owned());
        rest = others;
    }
    run.clear();
}

fn spelled(tree: &TokenTree) -> String {
    let TokenTree::Group(group) = tree else {
        return tree.to_string();
    };
    let inside = line(group.stream());
    match group.delimiter() {
        Delimiter::Parenthesis => format!("({inside})"),
        Delimiter::Bracket => format!("[{inside}]"),
        Delimiter::Brace if inside.is_empty() => "{}".to_owned(),
        Delimiter::Brace => format!("{{ {inside} }}"),
        Delimiter::None => inside,
    }
}
