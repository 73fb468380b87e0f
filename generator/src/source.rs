//! Read. STUB, dropped at the merge.

use std::path::Path;

use crate::diagnostic::Diagnostic;

/// The text of one file.
#[derive(Clone, Debug)]
pub struct Source {
    /// What is in it.
    pub text: String,
}

/// Reads a file.
///
/// # Errors
/// A finding about the whole file.
pub fn read(path: &Path) -> Result<Source, Diagnostic> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Source { text }),
        Err(error) => Err(Diagnostic::file(
            "unreadable",
            path.display().to_string(),
            error.to_string(),
        )),
    }
}
