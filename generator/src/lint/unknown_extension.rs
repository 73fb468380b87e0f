//! `unknown-extension`: an `x-specwright-*` that nothing reads, most likely misspelled.

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::{Kind, escape};
use crate::extension::EXTENSIONS;

const PREFIX: &str = "x-specwright-";

/// Put there by the upgrade of a body that was a parameter: its name.
const BODY: &str = "x-specwright-name";

pub(super) fn check(_: Kind, pointer: &str, value: &Value, found: &mut Vec<Diagnostic>) {
    let known = |key: &str| EXTENSIONS.iter().any(|row| row.key == key) || key == BODY;
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
            .help(format!("there are {}", all())),
        );
    }
}

/// All extensions.
fn all() -> String {
    let all = EXTENSIONS.iter().filter(|row| row.key.starts_with(PREFIX));
    let all: Vec<_> = all.map(|row| format!("`{}`", row.key)).collect();
    all.join(", ")
}
