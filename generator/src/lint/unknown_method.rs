//! `unknown-method`: a key of a path item that is no field of one (OpenAPI 3.2, 4.9), so that an
//! operation under it would be lost without a word: `GET`, `list`.

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::Kind;

/// Fields of a Path Item Object.
const FIELDS: &[&str] = &[
    "$ref",
    "additionalOperations",
    "delete",
    "description",
    "get",
    "head",
    "options",
    "parameters",
    "patch",
    "post",
    "put",
    "query",
    "servers",
    "summary",
    "trace",
];

pub(super) fn check(kind: Kind, pointer: &str, value: &Value, found: &mut Vec<Diagnostic>) {
    let Some(item) = value.as_object().filter(|_| kind == Kind::PathItem) else {
        return;
    };
    let mut keys: Vec<_> = item
        .keys()
        .filter(|key| !key.starts_with("x-") && !FIELDS.contains(&key.as_str()))
        .collect();
    keys.sort();
    for key in keys {
        let lower = key.to_ascii_lowercase();
        let help = if FIELDS.contains(&lower.as_str()) {
            format!("write it `{lower}`")
        } else {
            "methods without a field of their own stand under `additionalOperations`".to_owned()
        };
        let message = format!(
            "`{}` is no method or field of a path: it is ignored",
            key.escape_debug()
        );
        found.push(Diagnostic::warning("unknown-method", pointer, message).help(help));
    }
}
