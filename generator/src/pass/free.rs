//! Free: a call is a function of what is prepared for it, which all calls take alike. progenitor's is
//! a method of its client, with an argument a parameter.

use syn::punctuated::Punctuated;
use syn::{File, FnArg, ImplItem, ImplItemFn, Item, ItemFn, Token, Visibility, parse_quote};

use super::{Shape, calls};
use crate::contract::Contract;

pub(super) fn set(file: &mut File, contract: &Contract) -> Result<(), Shape> {
    let within: Visibility = parse_quote!(pub(crate));
    let prepared: Punctuated<FnArg, Token![,]> = parse_quote!(call: &mut Prepared);
    calls::each(file, contract, |_, call, _| {
        let public = matches!(call.vis, Visibility::Public(_));
        Shape::require(public, "`pub fn`")?;
        Shape::require(call.sig.receiver().is_some(), "`&self`")?;
        call.vis.clone_from(&within);
        call.sig.generics = syn::Generics::default();
        call.sig.inputs.clone_from(&prepared);
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
