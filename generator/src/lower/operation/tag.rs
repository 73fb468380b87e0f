//! Tags: operations in groups, one file of the client each.

use std::collections::{BTreeMap, BTreeSet};

use super::Site;
use crate::contract::{Docs, Tag};
use crate::diagnostic::Diagnostic;
use crate::lower::names::snake;
use crate::lower::node::Node;
use crate::lower::text;

/// Module of operations without a tag.
const UNTAGGED: &str = "operations";

/// File stems that some file systems refuse, `mod.rs` and `lib.rs`, which mean something else, and
/// the names of the module itself and of its `mock`, `upload_file`, `wire` and `xml`.
const REFUSED: &[&str] = &[
    "aux",
    "client",
    "con",
    "lib",
    "main",
    "mock",
    "mod_",
    "nul",
    "prn",
    "upload_file",
    "wire",
    "xml",
];

/// The groups, sorted by module, and for each site the index of its group.
///
/// The first tag of an operation decides. Tags that are the same module (`User`, `user`) are one.
pub(crate) fn tags(
    root: &Node<'_>,
    sites: &[Site<'_>],
    found: &mut Vec<Diagnostic>,
) -> (Vec<Tag>, Vec<usize>) {
    let published: Vec<_> = sites.iter().map(|site| first(&site.node)).collect();
    let modules: Vec<_> = published.iter().map(|name| module(name)).collect();
    let mut groups: BTreeMap<&str, &str> = BTreeMap::new();
    let mut merged = BTreeSet::new();
    for ((site, name), module) in sites.iter().zip(&published).zip(&modules) {
        let first = groups.entry(module).or_insert(name);
        if first.is_empty() {
            *first = name;
        } else if !name.is_empty() && first != name && merged.insert(*name) {
            found.push(Diagnostic::warning(
                "duplicate-tag",
                site.node.child("tags"),
                format!(
                    "the tags `{}` and `{}` become one module, `{module}`",
                    first.escape_debug(),
                    name.escape_debug()
                ),
            ));
        }
    }
    let index_of = |module: &String| groups.keys().position(|key| key == module);
    let indices = modules
        .iter()
        .map(|module| index_of(module).unwrap_or_default())
        .collect();
    let tags = groups
        .iter()
        .map(|(module, name)| Tag {
            module: (*module).to_owned(),
            name: (*name).to_owned(),
            docs: docs(root, name),
        })
        .collect();
    (tags, indices)
}

fn first<'d>(operation: &Node<'d>) -> &'d str {
    let tags = operation.value.get("tags").and_then(|tags| tags.as_array());
    tags.and_then(|tags| tags.first()?.as_str())
        .map(str::trim)
        .unwrap_or_default()
}

fn module(tag: &str) -> String {
    if tag.is_empty() {
        return UNTAGGED.to_owned();
    }
    let module = snake(tag);
    if REFUSED.contains(&module.as_str()) || is_port(&module) {
        format!("{}_operations", module.trim_end_matches('_'))
    } else {
        module
    }
}

/// `com1` to `lpt9`, which Windows refuses too.
fn is_port(module: &str) -> bool {
    let digit = module
        .strip_prefix("com")
        .or_else(|| module.strip_prefix("lpt"));
    digit.is_some_and(|digit| digit.len() == 1 && digit.bytes().all(|byte| byte.is_ascii_digit()))
}

fn docs(root: &Node<'_>, name: &str) -> Docs {
    let tags = root.at("tags").map(|tags| tags.items()).unwrap_or_default();
    let tag = tags
        .iter()
        .find(|tag| tag.text("name").map(str::trim) == Some(name));
    tag.map(|tag| {
        text::summary_and(
            tag.text("summary").unwrap_or_default(),
            tag.text("description").unwrap_or_default(),
        )
    })
    .unwrap_or_default()
}
