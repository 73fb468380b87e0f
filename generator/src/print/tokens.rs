//! Tokens on one line, with the spaces that Rust has around them. For pieces without operators:
//! types, plain patterns, attributes, rows of macros.

use std::borrow::Borrow;
use std::fmt::Write;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// Operators of more than one character, long before short.
const OPERATORS: [&str; 5] = ["..=", "::", "=>", "->", ".."];

/// The tokens on one line.
pub(super) fn line(tokens: impl IntoIterator<Item = impl Borrow<TokenTree>>) -> String {
    let mut text = String::new();
    write(&mut text, tokens);
    text
}

/// Adds the tokens to a text, as if they began it.
fn write(text: &mut String, tokens: impl IntoIterator<Item = impl Borrow<TokenTree>>) {
    let mut line = Line::new(text);
    let mut run = String::new();
    for tree in tokens {
        match tree.borrow() {
            TokenTree::Punct(punct) => {
                run.push(punct.as_char());
                if punct.spacing() == Spacing::Alone {
                    line.operators(&mut run);
                }
            }
            other => {
                // All that runs into another token is the mark of a lifetime.
                let lifetime = run.ends_with('\'');
                if lifetime {
                    run.pop();
                }
                line.operators(&mut run);
                line.tree(other, lifetime);
            }
        }
    }
    line.operators(&mut run);
    line.comma();
}

/// What stands between the commas.
pub(super) fn rows(tokens: TokenStream) -> Vec<String> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let is_comma =
        |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
    let rows = trees.split(is_comma).filter(|row| !row.is_empty());
    rows.map(line).collect()
}

/// A line that is being written.
struct Line<'t> {
    text: &'t mut String,
    /// Where it begins.
    start: usize,
    /// Nothing but the next word may stand beside the last one.
    hold: bool,
    /// The last word is a lifetime.
    lifetime: bool,
    /// A comma that is not written yet.
    comma: bool,
}

impl<'t> Line<'t> {
    fn new(text: &'t mut String) -> Self {
        Self {
            start: text.len(),
            text,
            hold: true,
            lifetime: false,
            comma: false,
        }
    }

    /// Writes the operators of a run of signs.
    fn operators(&mut self, run: &mut String) {
        let mut rest = run.as_str();
        while let Some(first) = rest.chars().next() {
            let known = OPERATORS
                .iter()
                .find(|operator| rest.starts_with(**operator));
            let length = known.map_or(first.len_utf8(), |operator| operator.len());
            let (operator, others) = rest.split_at(length);
            self.operator(operator);
            rest = others;
        }
        run.clear();
    }

    fn operator(&mut self, operator: &str) {
        // A comma before the end of a list; in parentheses it may make a tuple.
        if operator == ">" {
            self.comma = false;
        }
        self.comma();
        if operator == "," {
            self.comma = true;
            return;
        }
        let tight = matches!(operator, ":" | ";" | "::" | "<" | ">" | "?" | "..=");
        self.gap(tight);
        self.text.push_str(operator);
        self.hold = matches!(operator, "::" | "<" | "&" | "-" | ".." | "..=" | "*" | "#");
        self.lifetime = false;
    }

    fn tree(&mut self, tree: &TokenTree, lifetime: bool) {
        self.comma();
        match tree {
            TokenTree::Group(group) => self.group(group.delimiter(), &group.stream()),
            other => {
                self.gap(false);
                let mark = if lifetime { "'" } else { "" };
                _ = write!(self.text, "{mark}{other}");
            }
        }
        self.hold = false;
        self.lifetime = lifetime;
    }

    fn group(&mut self, delimiter: Delimiter, stream: &TokenStream) {
        let (open, close) = match delimiter {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace if stream.is_empty() => ("{", "}"),
            Delimiter::Brace => ("{ ", " }"),
            Delimiter::None => ("", ""),
        };
        let beside = !self.line().ends_with(['|', '=', '+', '>', ',']) && !self.lifetime;
        self.gap(open.starts_with(['(', '[']) && beside);
        self.text.push_str(open);
        write(self.text, stream.clone());
        self.text.push_str(close);
    }

    fn line(&self) -> &str {
        self.text.get(self.start..).unwrap_or_default()
    }

    fn gap(&mut self, tight: bool) {
        if !self.hold && !tight {
            self.text.push(' ');
        }
    }

    fn comma(&mut self) {
        if self.comma {
            self.text.push(',');
            self.hold = false;
            self.lifetime = false;
            self.comma = false;
        }
    }
}
