//! Text: what a contract says in prose, made safe for doc comments.

use crate::contract::Docs;

/// Prose as doc lines.
pub(crate) fn docs(text: &str) -> Docs {
    Docs(
        text.lines()
            .map(|line| line.trim_end().to_owned())
            .filter(|line| !line.is_empty())
            .collect(),
    )
}

/// Prose on one line.
pub(crate) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
