//! Docs: doc comments from the contract's texts.

use std::fmt::Write;

use proc_macro2::TokenStream;
use quote::quote;

use crate::contract::Docs;

/// Texts of the contract in code spans are cut after so many characters.
const LONGEST: usize = 120;

/// One `///` a line.
pub(crate) fn attributes<'a>(lines: impl IntoIterator<Item = &'a str>) -> TokenStream {
    behind(self::lines(lines))
}

/// `///` with each of these behind it: one attribute for all lines, since there are very many of them.
pub(crate) fn behind(lines: Vec<String>) -> TokenStream {
    if lines.is_empty() {
        return TokenStream::new();
    }
    let text = lines.join("\n");
    quote!(#[doc = #text])
}

/// What stands behind each `///`.
pub(crate) fn lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut texts = Vec::new();
    for line in lines {
        // An empty text has no lines, and is one.
        let empty = line.is_empty().then_some("");
        texts.extend(line.lines().chain(empty).map(after_blank));
    }
    texts
}

fn after_blank(line: &str) -> String {
    let line = line.trim_end();
    if line.is_empty() {
        String::new()
    } else {
        format!(" {line}")
    }
}

/// One `///` a line of the contract's docs.
pub(crate) fn of(docs: &Docs) -> TokenStream {
    attributes(docs.0.iter().map(String::as_str))
}

/// The contract's docs with a paragraph after them.
pub(crate) fn with(docs: &Docs, last: &[String]) -> TokenStream {
    attributes(paragraphs(docs, last))
}

/// The lines of the contract's docs, and of a paragraph after them.
pub(crate) fn paragraphs<'a>(docs: &'a Docs, last: &'a [String]) -> impl Iterator<Item = &'a str> {
    let gap = (!docs.is_empty() && !last.is_empty()).then_some("");
    let docs = docs.0.iter().map(String::as_str);
    docs.chain(gap).chain(last.iter().map(String::as_str))
}

/// A text of the contract as a code span that it cannot leave.
pub(crate) fn code(text: &str) -> String {
    let mut span = String::from("`");
    let mut empty = true;
    for (index, c) in text.chars().enumerate() {
        if index == LONGEST {
            span.push('…');
            break;
        }
        match c {
            '`' => span.push('\''),
            ' ' if empty => span.push('\u{2423}'),
            c if is_plain(c) => span.push(c),
            c => _ = write!(span, "\\u{{{:x}}}", u32::from(c)),
        }
        empty = false;
    }
    if empty {
        return "empty".to_owned();
    }
    if span.ends_with(' ') {
        span.pop();
        span.push('\u{2423}');
    }
    span.push('`');
    span
}

/// Neither a control nor one of the characters that reorder or hide text around them.
fn is_plain(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}
