//! Hooks: requests are sent by the runtime's `Call`; what progenitor lets its users put around the
//! sending goes.

use syn::{File, Item, ItemImpl};

use super::Shape;
use crate::contract::Contract;

pub(super) fn remove(file: &mut File, _: &Contract) -> Result<(), Shape> {
    let before = file.items.len();
    file.items
        .retain(|item| !matches!(item, Item::Impl(block) if implements(block, "ClientInfo")));
    Shape::require(
        file.items.len() + 1 == before,
        "`impl ClientInfo<…> for Client`",
    )
}

fn implements(block: &ItemImpl, name: &str) -> bool {
    let last = block
        .trait_
        .as_ref()
        .and_then(|(_, of, _)| of.segments.last());
    last.is_some_and(|segment| segment.ident == name)
}
