//! `missing-info`: a contract without title or version (OpenAPI 3.2, 4.2).

use crate::diagnostic::Diagnostic;
use crate::document::Document;

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    for (key, use_of_it) in [
        ("title", "names the API in the generated documentation"),
        ("version", "tells which contract a client was made from"),
    ] {
        let value = document
            .get(&format!("#/info/{key}"))
            .and_then(|value| value.as_str());
        if value.is_none_or(|text| text.trim().is_empty()) {
            let place = if document.get("#/info").is_some() {
                "#/info"
            } else {
                "#"
            };
            found.push(
                Diagnostic::warning(
                    "missing-info",
                    place,
                    format!("`info.{key}` is missing or no text"),
                )
                .help(format!("it {use_of_it}")),
            );
        }
    }
}
