//! `unknown-extension`: an `x-specwright-*` that nothing reads, most likely misspelled.

use crate::diagnostic::Diagnostic;
use crate::document::{Document, escape};
use crate::extension::EXTENSIONS;

const PREFIX: &str = "x-specwright-";

/// Put there by the upgrade of a body that was a parameter: its name.
const BODY: &str = "x-specwright-name";

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    let known = |key: &str| EXTENSIONS.iter().any(|row| row.key == key) || key == BODY;
    let all = EXTENSIONS.iter().filter(|row| row.key.starts_with(PREFIX));
    let all: Vec<_> = all.map(|row| format!("`{}`", row.key)).collect();
    document.walk(&mut |_, pointer, value| {
        let keys = value
            .as_object()
            .into_iter()
            .flat_map(|object| object.keys());
        let mut unknown: Vec<_> = keys
            .filter(|key| key.starts_with(PREFIX) && !known(key))
            .collect();
        unknown.sort();
        for key in unknown {
            found.push(
                Diagnostic::warning(
                    "unknown-extension",
                    format!("{pointer}/{}", escape(key)),
                    format!("there is no extension `{}`", key.escape_debug()),
                )
                .help(format!("there are {}", all.join(", "))),
            );
        }
    });
}
