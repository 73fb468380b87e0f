//! Constructor: progenitor's client goes. What a call needs of it is prepared by the runtime; its own
//! has a `reqwest::Client` that gives up after 15 seconds, and derives that would print what it holds.

use syn::{File, ImplItem};

use super::{Shape, calls};
use crate::contract::Contract;

pub(super) fn remove(file: &mut File, _: &Contract) -> Result<(), Shape> {
    let (at, client) = calls::client(file)?;
    let fields: Vec<_> = client
        .fields
        .iter()
        .filter_map(|field| field.ident.as_ref())
        .map(ToString::to_string)
        .collect();
    Shape::require(
        fields == ["baseurl", "client", "inner"],
        "`struct Client { baseurl, client, inner }`",
    )?;
    let constructors: Vec<_> = calls::own(file)
        .next()
        .ok_or_else(|| Shape::expected("`impl Client`"))?
        .items
        .iter()
        .filter_map(|item| match item {
            ImplItem::Fn(function) => Some(function.sig.ident.to_string()),
            _ => None,
        })
        .collect();
    Shape::require(
        constructors == ["new", "new_with_client"],
        "`Client::new` and `Client::new_with_client`",
    )?;
    file.items.remove(at);
    calls::remove_first_block(file)
}
