//! Imports: those that are left in use, in one item.

use std::collections::BTreeSet;

use proc_macro2::Ident;
use syn::visit::Visit;
use syn::{File, Item, ItemUse, UseTree, parse_quote};

use super::Shape;
use crate::contract::Contract;

pub(super) fn tidy(file: &mut File, _: &Contract) -> Result<(), Shape> {
    let (imports, items): (Vec<_>, Vec<_>) = std::mem::take(&mut file.items)
        .into_iter()
        .partition(|i| matches!(i, Item::Use(_)));
    file.items = items;
    let mut used = Used::default();
    used.visit_file(file);

    let mut crates = BTreeSet::new();
    let mut names = BTreeSet::new();
    for import in imports {
        let (root, imported) = group(&import).ok_or_else(|| Shape::expected("`use a::{b, c}`"))?;
        crates.insert(root.clone());
        names.extend(
            imported
                .into_iter()
                .filter(|name| used.names.contains(name))
                .cloned(),
        );
    }
    let mut crates = crates.into_iter();
    let (Some(root), None) = (crates.next(), crates.next()) else {
        return Err(Shape::expected("imports of one crate"));
    };
    let names = names.iter();
    file.items
        .insert(0, Item::Use(parse_quote!(use #root::{#(#names),*};)));
    Ok(())
}

/// The crate and the names of `use root::{names};`.
fn group(item: &Item) -> Option<(&Ident, Vec<&Ident>)> {
    let Item::Use(ItemUse {
        tree: UseTree::Path(path),
        ..
    }) = item
    else {
        return None;
    };
    let UseTree::Group(group) = &*path.tree else {
        return None;
    };
    let names = group.items.iter().map(|tree| match tree {
        UseTree::Name(name) => Some(&name.ident),
        _ => None,
    });
    Some((&path.ident, names.collect::<Option<_>>()?))
}

#[derive(Default)]
struct Used {
    names: BTreeSet<Ident>,
}

impl<'ast> Visit<'ast> for Used {
    fn visit_ident(&mut self, ident: &'ast Ident) {
        self.names.insert(ident.clone());
    }
}
