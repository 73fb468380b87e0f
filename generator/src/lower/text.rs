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

/// A summary on a line of its own, then the rest.
pub(crate) fn summary_and(summary: &str, description: &str) -> Docs {
    docs(&format!("{summary}\n\n{description}"))
}

/// A code span.
pub(crate) fn code(text: &str) -> String {
    format!("`{text}`")
}

/// One line without controls, still to be escaped for where it goes.
pub(crate) fn plain(text: &str) -> String {
    line(text)
}
