//! `ambiguous-paths`: templates that only differ in the names of their parameters, which OpenAPI
//! forbids (3.2, 4.8): a server cannot tell `/a/{x}` from `/a/{y}`.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::document::{Document, escape};

pub(super) fn check(document: &Document, found: &mut Vec<Diagnostic>) {
    let Some(paths) = document.get("#/paths").and_then(Value::as_object) else {
        return;
    };
    let mut paths: Vec<&str> = paths
        .keys()
        .map(String::as_str)
        .filter(|path| !path.starts_with("x-"))
        .collect();
    paths.sort_unstable();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in paths {
        let first = *seen.entry(shape(path)).or_insert(path);
        if first != path {
            found.push(Diagnostic::warning(
                "ambiguous-paths",
                format!("#/paths/{}", escape(path)),
                format!(
                    "no request can tell this path from `{}`",
                    first.escape_debug()
                ),
            ));
        }
    }
}

/// The path without the names of its parameters.
fn shape(path: &str) -> String {
    let mut shape = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, behind)) = after.split_once('}') else {
            break;
        };
        shape.extend([before, "{}"]);
        rest = behind;
    }
    shape + rest
}
