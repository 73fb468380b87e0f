//! `bad-extension`: an `x-specwright-*` that does not read, or that stands where nothing reads it.

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::extension::{EXTENSIONS, Row};

const HELP: &str = "EXTENSIONS.md says what each extension holds";

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    document.walk(&mut |kind, pointer, value| {
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
    });
}
