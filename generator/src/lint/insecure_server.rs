//! `insecure-server`: credentials and data would travel in the clear, or stand in the contract.

use super::server::servers;
use crate::diagnostic::Diagnostic;
use crate::document::Document;

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    for server in servers(document) {
        let pointer = format!("{}/url", server.pointer);
        let Some((scheme, rest)) = server.url.split_once("://") else {
            continue;
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if authority.contains('@') {
            let message = "the server's URL has credentials in it";
            let help =
                "describe them by a security scheme, and change those that have been published";
            found.push(Diagnostic::warning("insecure-server", pointer.clone(), message).help(help));
        }
        if scheme.eq_ignore_ascii_case("http") && !is_local(authority) {
            let message =
                "the server is called without TLS: credentials and data travel in the clear";
            found.push(
                Diagnostic::warning("insecure-server", pointer, message).help("write `https://`"),
            );
        }
    }
}

/// Hosts that are reached without leaving the machine.
fn is_local(authority: &str) -> bool {
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    if host.starts_with("[::1]") {
        return true;
    }
    let host = host.split(':').next().unwrap_or_default();
    host == "localhost"
        || host.ends_with(".localhost")
        || host.starts_with("127.")
        || host == "0.0.0.0"
}
