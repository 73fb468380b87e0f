//! Text: what a contract says in prose, made safe for doc comments.
//!
//! A description is `CommonMark` from anywhere. It is parsed as rustdoc would parse it and written
//! anew from the events, so that what comes out holds by construction: every code block is a fence
//! marked `text`, no HTML, no link but an absolute one, every other sign that could mean something
//! to rustdoc escaped, one sentence a line.

mod block;
mod clean;
mod descriptions;
mod html;
mod inert;
mod inline;
mod page;
mod prose;

use crate::contract::Docs;

pub(crate) use descriptions::Descriptions;

/// More lines than this are no documentation.
const MOST_LINES: usize = 2000;

/// More bytes than this are not read.
const MOST_BYTES: usize = 1 << 18;

/// Markdown as doc lines, safe for rustdoc and clippy; the first is a sentence.
pub(crate) fn docs(markdown: &str) -> Docs {
    let text = head(markdown, MOST_BYTES);
    let plain = prose::lines(text).filter(|lines| lines.len() <= MOST_LINES);
    let mut lines = plain.unwrap_or_else(|| parsed(text));
    finish_sentence(&mut lines);
    Docs(lines)
}

/// The lines of what may have any sign of Markdown.
fn parsed(mut text: &str) -> Vec<String> {
    let mut lines = block::render(&clean::text(text));
    while lines.len() > MOST_LINES {
        text = head(text, text.len() / 4 * 3);
        lines = block::render(&clean::text(text));
    }
    if !inert::is_inert(&lines) {
        // Better without its looks than with something live in it.
        lines = text
            .lines()
            .map(line)
            .filter(|line| !line.is_empty())
            .collect();
        lines.truncate(MOST_LINES);
    }
    if !inert::is_inert(&lines) {
        lines.clear();
    }
    lines
}

/// Plain text, such as a title, on one line of a doc comment.
pub(crate) fn line(text: &str) -> String {
    inline::guard(&inline::escape(&plain(text)))
}

/// A summary on a line of its own, then the description; once where both say the same.
pub(crate) fn summary_and(summary: &str, description: &str) -> Docs {
    let summary = line(head(summary, MOST_BYTES));
    let mut docs = docs(description);
    let bare = |text: &str| text.trim_end_matches('.').to_lowercase();
    let said = docs
        .0
        .first()
        .is_some_and(|first| bare(first) == bare(&summary));
    if summary.is_empty() || said {
        return docs;
    }
    let mut lines = vec![summary];
    finish_sentence(&mut lines);
    if !docs.is_empty() {
        lines.push(String::new());
        lines.append(&mut docs.0);
    }
    Docs(lines)
}

/// A code span.
pub(crate) fn code(text: &str) -> String {
    inline::code(&plain(text))
}

/// One line without controls, still to be escaped for where it goes.
pub(crate) fn plain(text: &str) -> String {
    let text = clean::text(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first bytes, cut between characters.
fn head(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Gives the first paragraph a capital and a full stop.
fn finish_sentence(lines: &mut [String]) {
    let end = lines
        .iter()
        .position(String::is_empty)
        .unwrap_or(lines.len());
    let Some(paragraph) = lines.get_mut(..end) else {
        return;
    };
    // A line that would have to be guarded starts a list, not a sentence.
    let is_text = |line: &String| {
        line.starts_with(|c: char| c.is_alphanumeric() || "`\"'(".contains(c))
            && !line.starts_with("```")
            && inline::guard(line) == *line
    };
    if !paragraph.first().is_some_and(is_text) {
        return;
    }
    if let Some(first) = paragraph.first_mut() {
        let word = first.split([' ', ',', '.', ':']).next().unwrap_or_default();
        if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            first[..1].make_ascii_uppercase();
        }
    }
    if let Some(last) = paragraph.last_mut()
        && last.ends_with(|c: char| c.is_alphanumeric() || ")]`\"'".contains(c))
    {
        last.push('.');
    }
}

#[cfg(test)]
mod tests;
