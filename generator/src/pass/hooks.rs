//! Hooks: requests are sent by the runtime's `Call`, which is the client's `inner`.

use syn::{File, Item, parse_quote};

use super::Shape;
use crate::contract::Contract;

pub(super) fn implement(file: &mut File, _: &Contract) -> Result<(), Shape> {
    let info = file
        .items
        .iter()
        .enumerate()
        .find_map(|(at, item)| match item {
            Item::Impl(block) => {
                let (_, of, _) = block.trait_.as_ref()?;
                let of = of
                    .segments
                    .last()
                    .filter(|segment| segment.ident == "ClientInfo")?;
                Some((at, of.arguments.clone()))
            }
            _ => None,
        });
    let (at, call) = info.ok_or_else(|| Shape::expected("`impl ClientInfo<…> for Client`"))?;
    file.items.insert(
        at + 1,
        parse_quote! {
            impl ClientHooks #call for Client {
                async fn exec(
                    &self,
                    request: reqwest::Request,
                    _info: &OperationInfo,
                ) -> reqwest::Result<reqwest::Response> {
                    self.inner.exec(&self.client, request).await
                }
            }
        },
    );
    Ok(())
}
