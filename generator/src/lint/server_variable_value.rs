//! `server-variable-value`: a default that is none of the values allowed (OpenAPI 3.2, 4.7).

use serde_json::Value;

use super::server::servers;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, escape};

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    for server in servers(document) {
        for (name, variable) in server.variables() {
            let values = variable.get("enum").and_then(Value::as_array);
            if let (Some(values), Some(default)) = (values, variable.get("default"))
                && !values.contains(default)
            {
                found.push(Diagnostic::warning(
                    "server-variable-value",
                    format!("{}/variables/{}", server.pointer, escape(name)),
                    "the default is none of the values in `enum`",
                ));
            }
        }
    }
}
