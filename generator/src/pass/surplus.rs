//! Surplus: the modules and the assertion that only progenitor's own users need.

use syn::{File, Item};

use super::Shape;
use crate::contract::Contract;

pub(super) fn remove(file: &mut File, _: &Contract) -> Result<(), Shape> {
    remove_one(
        file,
        "`mod types`",
        |item| matches!(item, Item::Mod(m) if m.ident == "types"),
    )?;
    remove_one(
        file,
        "`mod prelude`",
        |item| matches!(item, Item::Mod(m) if m.ident == "prelude"),
    )?;
    remove_one(
        file,
        "`const _`",
        |item| matches!(item, Item::Const(c) if c.ident == "_"),
    )
}

fn remove_one(file: &mut File, expected: &'static str, is: fn(&Item) -> bool) -> Result<(), Shape> {
    let before = file.items.len();
    file.items.retain(|item| !is(item));
    Shape::require(file.items.len() + 1 == before, expected)
}
