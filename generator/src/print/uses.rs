//! Uses: `use` lines grouped, sorted and filled.

use std::cmp::Ordering;

use quote::ToTokens;
use syn::{ItemUse, UseTree};

use super::flat::{self, WIDTH};
use super::order;

/// A run of `use` items: the standard library, other crates, then this one.
pub(super) fn run(uses: &[ItemUse]) -> String {
    let mut groups: [Vec<&ItemUse>; 3] = Default::default();
    for item in uses {
        groups[order::group(&root(&item.tree))].push(item);
    }
    let print = |mut group: Vec<&ItemUse>| {
        group.sort_by(|left, right| compare(&left.tree, &right.tree));
        group.into_iter().map(line).collect::<Vec<_>>().join("\n")
    };
    groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .map(print)
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn root(tree: &UseTree) -> String {
    match tree {
        UseTree::Path(path) => path.ident.to_string(),
        UseTree::Name(name) => name.ident.to_string(),
        UseTree::Rename(rename) => rename.ident.to_string(),
        UseTree::Glob(_) | UseTree::Group(_) => String::new(),
    }
}

fn compare(left: &UseTree, right: &UseTree) -> Ordering {
    named(&Named::of(left), &Named::of(right))
}

/// A tree with what it is sorted by first.
struct Named<'t> {
    rank: u8,
    root: String,
    tree: &'t UseTree,
}

impl<'t> Named<'t> {
    fn of(tree: &'t UseTree) -> Self {
        let root = root(tree);
        let rank = match tree {
            UseTree::Glob(_) => 4,
            UseTree::Group(_) => order::LIST,
            _ => order::rank(&root),
        };
        Self { rank, root, tree }
    }
}

fn named(left: &Named<'_>, right: &Named<'_>) -> Ordering {
    let here = left.rank.cmp(&right.rank);
    let here = here.then_with(|| order::names(&left.root, &right.root));
    here.then_with(|| match (left.tree, right.tree) {
        (UseTree::Path(left), UseTree::Path(right)) => compare(&left.tree, &right.tree),
        (UseTree::Path(_), _) => Ordering::Greater,
        (_, UseTree::Path(_)) => Ordering::Less,
        _ => Ordering::Equal,
    })
}

fn spelled(tree: &UseTree) -> String {
    match tree {
        UseTree::Name(name) => name.ident.to_string(),
        other => other.to_token_stream().to_string().replace(" :: ", "::"),
    }
}

fn line(item: &ItemUse) -> String {
    let attributes: String = item
        .attrs
        .iter()
        .map(|attribute| flat::attribute(attribute, 0) + "\n")
        .collect();
    let visibility = flat::visibility(&item.vis);
    let mut path = String::new();
    let mut tree = &item.tree;
    while let UseTree::Path(step) = tree {
        path += &format!("{}::", step.ident);
        tree = &step.tree;
    }
    let UseTree::Group(group) = tree else {
        let last = spelled(tree);
        return format!("{attributes}{visibility}use {path}{last};");
    };
    let mut names: Vec<Named<'_>> = group.items.iter().map(Named::of).collect();
    names.sort_by(named);
    let names: Vec<String> = names.into_iter().map(|name| spelled(name.tree)).collect();
    let line = format!("{visibility}use {path}{{{}}};", names.join(", "));
    // rustfmt keeps two columns free.
    if line.len() + 2 <= WIDTH {
        return attributes + &line;
    }
    format!(
        "{attributes}{visibility}use {path}{{\n{}\n}};",
        flat::filled(&names, 4)
    )
}
