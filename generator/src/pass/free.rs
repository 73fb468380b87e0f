//! Free: a call is a function of what is prepared for it, which all calls take alike. progenitor's is
//! a method of its client, with an argument a parameter.

use syn::{File, ImplItem, ImplItemFn, Item, ItemFn, Visibility, parse_quote};

use super::{Shape, calls};
use crate::contract::Contract;

pub(super) fn set(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    calls::each(file, contract, |_, call, _| {
        let public = matches!(call.vis, Visibility::Public(_));
        Shape::require(public, "`pub fn`")?;
        Shape::require(call.sig.receiver().is_some(), "`&self`")?;
        call.vis = parse_quote!(pub(crate));
        call.sig.generics = syn::Generics::default();
        call.sig.inputs = parse_quote!(call: &mut Prepared);
        Ok(())
    })?;
    for item in calls::take_block(file)?.items {
        if let ImplItem::Fn(call) = item {
            file.items.push(free(call));
        }
    }
    Ok(())
}

fn free(call: ImplItemFn) -> Item {
    Item::Fn(ItemFn {
        attrs: call.attrs,
        vis: call.vis,
        sig: call.sig,
        block: Box::new(call.block),
    })
}
