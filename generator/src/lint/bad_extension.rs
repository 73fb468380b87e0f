//! `bad-extension`: an `x-specwright-*` that does not read, or that stands where nothing reads it.

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::Kind;
use crate::extension::{EXTENSIONS, Row};

const HELP: &str = "EXTENSIONS.md says what each extension holds";

pub(super) fn check(kind: Kind, pointer: &str, value: &Value, found: &mut Vec<Diagnostic>) {
    let mut keys = value
        .as_object()
        .into_iter()
        .flat_map(|object| object.keys());
    if !keys.any(|key| key.starts_with("x-specwright-")) {
        return;
    }
    let ours = |row: &&Row| row.key.starts_with("x-specwright-");
    for row in EXTENSIONS.iter().filter(ours) {
        let Some(extension) = value.get(row.key) else {
            continue;
        };
        let at = format!("{pointer}/{}", row.key);
        if !row.on.is_empty() && !row.on.contains(&kind) {
            let places: Vec<_> = row.on.iter().map(|kind| kind.place()).collect();
            let message = format!("`{}` says nothing here: it is not read", row.key);
            let help = format!("it belongs {}", places.join(" or "));
            found.push(Diagnostic::warning("bad-extension", at, message).help(help));
            continue;
        }
        found.extend((row.flaws)(extension).into_iter().map(|flaw| {
            let place = format!("{at}{}", flaw.pointer);
            Diagnostic::error("bad-extension", place, flaw.message).help(HELP)
        }));
    }
}
