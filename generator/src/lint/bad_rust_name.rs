//! `bad-rust-name`: an `x-rust-name` that cannot be a name in Rust.

use crate::diagnostic::Diagnostic;
use crate::document::Document;

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    document.walk(&mut |_, pointer, value| {
        let Some(name) = value
            .as_object()
            .and_then(|object| object.get("x-rust-name"))
        else {
            return;
        };
        let is_name = |name: &str| name.is_ascii() && syn::parse_str::<syn::Ident>(name).is_ok();
        if !name.as_str().is_some_and(is_name) {
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
