//! Servers wherever they stand, for the rules about them.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::document::{Document, escape};

/// A Server Object.
pub(super) struct Server<'d> {
    pub(super) pointer: String,
    pub(super) url: &'d str,
    variables: Option<&'d Map<String, Value>>,
}

impl<'d> Server<'d> {
    /// Its variables, sorted by name.
    pub(super) fn variables(&self) -> Vec<(&'d String, &'d Value)> {
        let mut variables: Vec<_> = self.variables.into_iter().flatten().collect();
        variables.sort_by_key(|(name, _)| *name);
        variables
    }
}

/// The servers of the document, then those of its operations that are not the same again.
pub(super) fn servers(document: &Document) -> Vec<Server<'_>> {
    let mut lists = vec![("#".to_owned(), document.root())];
    for (path, item) in document
        .get("#/paths")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        for (method, operation) in item.as_object().into_iter().flatten() {
            let pointer = format!("#/paths/{}/{}", escape(path), escape(method));
            lists.push((pointer, operation));
        }
    }
    lists.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut seen = BTreeSet::new();
    let mut servers = Vec::new();
    for (holder, value) in lists {
        for (index, server) in value
            .get("servers")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .enumerate()
        {
            let url = server.get("url").and_then(Value::as_str);
            if let Some(url) = url.filter(|_| seen.insert(server.to_string())) {
                let variables = server.get("variables").and_then(Value::as_object);
                servers.push(Server {
                    pointer: format!("{holder}/servers/{index}"),
                    url,
                    variables,
                });
            }
        }
    }
    servers
}
