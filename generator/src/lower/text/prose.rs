//! Prose: a line of plain words, which most descriptions are. It has no sign that Markdown knows, so
//! that there is nothing to parse, and nothing to look for in what is written.

use super::inline;

/// Signs that mean nothing to Markdown within a line.
const SIGNS: &[u8] = b" ,.'\"()/;:?!-";

/// The doc lines of a text that is a line of plain words.
pub(super) fn lines(text: &str) -> Option<Vec<String>> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || SIGNS.contains(&byte);
    let starts = text.starts_with(|c: char| c.is_ascii_alphabetic());
    if !starts || !text.bytes().all(plain) || text.contains("http") {
        return None;
    }
    let sentences = inline::break_sentences(text);
    let lines = sentences.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty()).map(inline::guard);
    Some(lines.collect())
}
