//! `bad-rust-name`: an `x-rust-name`, or one of `x-rust-names`, that cannot be a name in Rust.

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::{Kind, escape};
use crate::extension::{RustName, read};

pub(super) fn check(_: Kind, pointer: &str, value: &Value, found: &mut Vec<Diagnostic>) {
    if let Some(name) = value.get("x-rust-name") {
        check_name(format!("{pointer}/x-rust-name"), name, found);
    }
    let values = value.get("x-rust-names").and_then(Value::as_object);
    for (wire, name) in values.into_iter().flatten() {
        let at = format!("{pointer}/x-rust-names/{}", escape(wire));
        check_name(at, name, found);
    }
}

fn check_name(at: String, name: &Value, found: &mut Vec<Diagnostic>) {
    if read::<RustName>(name).is_err() {
        let message = format!("{} is no Rust identifier", name.to_string().escape_debug());
        let finding = Diagnostic::error("bad-rust-name", at, message);
        found
            .push(finding.help(
                "letters, digits and underscores, not starting with a digit, and no keyword",
            ));
    }
}
