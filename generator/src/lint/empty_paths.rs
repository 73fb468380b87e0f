//! `empty-paths`: a contract with nothing to call, to receive or to reuse.

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::Document;

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    let filled = |pointer| {
        document
            .get(pointer)
            .and_then(Value::as_object)
            .is_some_and(|map| !map.is_empty())
    };
    if !["#/paths", "#/webhooks", "#/components/schemas"]
        .into_iter()
        .any(filled)
    {
        found.push(
            Diagnostic::warning(
                "empty-paths",
                "#",
                "the contract has no paths, no webhooks and no schemas",
            )
            .help("is it the right file?"),
        );
    }
}
