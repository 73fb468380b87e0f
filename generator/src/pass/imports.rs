//! Imports: progenitor's go. What is left of its calls names nothing of its own.

use syn::{File, Item, ItemUse, UseTree};

use super::Shape;
use crate::contract::Contract;

pub(super) fn remove(file: &mut File, _: &Contract) -> Result<(), Shape> {
    let before = file.items.len();
    file.items.retain(|item| !is_progenitors(item));
    Shape::require(file.items.len() < before, "`use progenitor_client::…`")
}

fn is_progenitors(item: &Item) -> bool {
    matches!(item, Item::Use(ItemUse { tree: UseTree::Path(path), .. }) if path.ident == "progenitor_client")
}
