//! `server-variable-unused`: a variable that the server's URL does not have.

use super::server::servers;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, escape};

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    for server in servers(document) {
        for (name, _) in server.variables() {
            if !server.url.contains(&format!("{{{name}}}")) {
                found.push(Diagnostic::warning(
                    "server-variable-unused",
                    format!("{}/variables/{}", server.pointer, escape(name)),
                    format!("the server's URL has no `{{{}}}`", name.escape_debug()),
                ));
            }
        }
    }
}
