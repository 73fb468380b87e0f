//! Constructor: `Client::new` has a `reqwest::Client` of its own that gives up after 15 seconds;
//! the generated crate brings one. The derives go too: a wire client is made for one call, and
//! what it holds must not be printed.

use syn::{File, ImplItem, Item};

use super::{Shape, calls};
use crate::contract::Contract;

pub(super) fn remove(file: &mut File, _: &Contract) -> Result<(), Shape> {
    let derive = file.items.iter_mut().find_map(|item| match item {
        Item::Struct(client) if client.ident == "Client" => {
            let at = client
                .attrs
                .iter()
                .position(|a| a.path().is_ident("derive"))?;
            Some(client.attrs.remove(at))
        }
        _ => None,
    });
    Shape::require(derive.is_some(), "`#[derive(…)] struct Client`")?;

    let block = calls::own(file)
        .next()
        .ok_or_else(|| Shape::expected("`impl Client`"))?;
    let before = block.items.len();
    block
        .items
        .retain(|item| !matches!(item, ImplItem::Fn(f) if f.sig.ident == "new"));
    Shape::require(block.items.len() + 1 == before, "`Client::new`")
}
