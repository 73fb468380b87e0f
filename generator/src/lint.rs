//! Lint. STUB, dropped at the merge.

use crate::diagnostic::Diagnostic;
use crate::document::Document;

/// All findings of all rules.
pub fn lint(document: &Document) -> Vec<Diagnostic> {
    match document.get("#/info/x-stub-warning") {
        Some(_) => vec![Diagnostic::warning(
            "stub",
            "#/info/x-stub-warning",
            "a warning",
        )],
        None => Vec::new(),
    }
}
