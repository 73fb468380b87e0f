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

use crate::diagnostic::{Diagnostic, Place};
use crate::document::Document;

/// What looks at a document and says what it finds.
type Check = fn(&Document, &mut Vec<Diagnostic>);

/// Every rule by its name, in the order in which findings are listed.
const RULES: &[(&str, Check)] = &[
    ("missing-info", missing_info::check),
    ("empty-paths", empty_paths::check),
    ("insecure-server", insecure_server::check),
    ("server-variable-unused", server_variable_unused::check),
    ("server-variable-value", server_variable_value::check),
    ("ambiguous-paths", ambiguous_paths::check),
    ("unknown-method", unknown_method::check),
    ("unknown-extension", unknown_extension::check),
    ("bad-rust-name", bad_rust_name::check),
    ("bad-extension", bad_extension::check),
];

/// All findings of all rules.
pub fn lint(document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (_, check) in RULES {
        let mut of_rule = Vec::new();
        check(document, &mut of_rule);
        of_rule.sort_by(|a, b| pointer(a).cmp(pointer(b)));
        found.append(&mut of_rule);
    }
    found
}

fn pointer(finding: &Diagnostic) -> &str {
    match &finding.place {
        Place::Pointer(pointer) => pointer,
        Place::File { path, .. } => path,
    }
}

#[cfg(test)]
mod tests;
