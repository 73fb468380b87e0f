//! Lint: what a contract says that its author cannot have meant.
//!
//! Only what no other stage comes across: whether references lead somewhere is `document`'s to say,
//! what an operation or a schema lacks is `lower`'s. A new finding is a file and a row here, and a
//! bad case in the tests.

mod ambiguous_paths;
mod bad_extension;
mod bad_rust_name;
mod empty_paths;
mod insecure_server;
mod missing_info;
mod server;
mod server_variable_unused;
mod server_variable_value;
mod unknown_extension;
mod unknown_method;

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Place};
use crate::document::{Document, Kind};

/// What looks at a document and says what it finds.
#[derive(Clone, Copy)]
enum Check {
    /// At what it wants to.
    Whole(fn(&Document, &mut Vec<Diagnostic>)),
    /// At every object of the specification, with the canonical pointer: one walk does for all of these.
    Each(fn(Kind, &str, &Value, &mut Vec<Diagnostic>)),
}

/// Every rule by its name, in the order in which findings are listed.
const RULES: &[(&str, Check)] = &[
    ("missing-info", Check::Whole(missing_info::check)),
    ("empty-paths", Check::Whole(empty_paths::check)),
    ("insecure-server", Check::Whole(insecure_server::check)),
    (
        "server-variable-unused",
        Check::Whole(server_variable_unused::check),
    ),
    (
        "server-variable-value",
        Check::Whole(server_variable_value::check),
    ),
    ("ambiguous-paths", Check::Whole(ambiguous_paths::check)),
    ("unknown-method", Check::Each(unknown_method::check)),
    ("unknown-extension", Check::Each(unknown_extension::check)),
    ("bad-rust-name", Check::Each(bad_rust_name::check)),
    ("bad-extension", Check::Each(bad_extension::check)),
];

/// All findings of all rules.
pub fn lint(document: &Document) -> Vec<Diagnostic> {
    let mut found: Vec<Vec<Diagnostic>> = vec![Vec::new(); RULES.len()];
    document.walk(&mut |kind, at, value| {
        for ((_, check), found) in RULES.iter().zip(&mut found) {
            if let Check::Each(check) = check {
                check(kind, at, value, found);
            }
        }
    });
    for ((_, check), found) in RULES.iter().zip(&mut found) {
        if let Check::Whole(check) = check {
            check(document, found);
        }
        found.sort_by(|a, b| pointer(a).cmp(pointer(b)));
    }
    found.into_iter().flatten().collect()
}

fn pointer(finding: &Diagnostic) -> &str {
    match &finding.place {
        Place::Pointer(pointer) => pointer,
        Place::File { path, .. } => path,
    }
}

#[cfg(test)]
mod tests;
