//! `unknown-extension`: an `x-specwright-*` that nothing reads, most likely misspelled.

use crate::diagnostic::Diagnostic;
use crate::document::{Document, escape};

/// What follows `x-specwright-` in the extensions that there are.
const KNOWN: &[&str] = &["assumed", "name", "secret"];

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    document.walk(&mut |_, pointer, value| {
        let keys = value
            .as_object()
            .into_iter()
            .flat_map(|object| object.keys());
        let mut unknown: Vec<_> = keys
            .filter(|key| {
                key.strip_prefix("x-specwright-")
                    .is_some_and(|name| !KNOWN.contains(&name))
            })
            .collect();
        unknown.sort();
        for key in unknown {
            let known: Vec<_> = KNOWN
                .iter()
                .map(|name| format!("`x-specwright-{name}`"))
                .collect();
            found.push(
                Diagnostic::warning(
                    "unknown-extension",
                    format!("{pointer}/{}", escape(key)),
                    format!("there is no extension `{}`", key.escape_debug()),
                )
                .help(format!("there are {}", known.join(", "))),
            );
        }
    });
}
