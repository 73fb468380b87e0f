//! `bad-rust-name`: an `x-rust-name` that cannot be a name in Rust.

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::extension::{RustName, read};

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    document.walk(&mut |_, pointer, value| {
        let Some(name) = value.get("x-rust-name") else {
            return;
        };
        if read::<RustName>(name).is_err() {
            found.push(
                Diagnostic::error(
                    "bad-rust-name",
                    format!("{pointer}/x-rust-name"),
                    format!("{} is no Rust identifier", name.to_string().escape_debug()),
                )
                .help("letters, digits and underscores, not starting with a digit, and no keyword"),
            );
        }
    });
}
