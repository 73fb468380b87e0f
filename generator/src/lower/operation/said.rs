//! Said: what the operations of a document say of themselves. It needs no types, and is found out while
//! those of the components are.

use super::naming::{self, Names};
use super::site::{self, Site};
use super::tag;
use crate::contract::{Docs, Tag};
use crate::diagnostic::Diagnostic;
use crate::lower::node::Node;
use crate::lower::text;

/// The operations of a document, in the order of path and method.
pub(crate) struct Said<'d> {
    /// Where each stands.
    pub(crate) sites: Vec<Site<'d>>,
    /// What each does.
    pub(crate) docs: Vec<Docs>,
    /// Their groups.
    pub(crate) tags: Vec<Tag>,
    /// The group of each.
    pub(crate) tag_of: Vec<usize>,
    /// What each is called.
    pub(crate) names: Vec<Names>,
    /// What was found on the way.
    pub(crate) found: Found,
}

/// Findings about operations, in their order.
#[derive(Default)]
pub(crate) struct Found {
    /// Before security schemes and servers are looked at.
    pub(crate) of_sites: Vec<Diagnostic>,
    /// After them.
    pub(crate) of_names: Vec<Diagnostic>,
}

/// Finds the operations, and names them.
pub(crate) fn said<'d>(root: &Node<'d>) -> Said<'d> {
    let mut found = Found::default();
    let sites = site::sites(root, &mut found.of_sites);
    let (tags, tag_of) = tag::tags(root, &sites, &mut found.of_names);
    let names = naming::names(&sites, &tags, &tag_of, &mut found.of_names);
    Said {
        docs: sites.iter().map(|site| docs(&site.node)).collect(),
        sites,
        tags,
        tag_of,
        names,
        found,
    }
}

fn docs(node: &Node<'_>) -> Docs {
    let said = |key| node.text(key).unwrap_or_default();
    text::summary_and(said("summary"), said("description"))
}
