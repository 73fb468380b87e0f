//! Operations: every method of every path becomes a call with names and types.

mod argument;
mod body;
mod content;
mod declared;
mod documents;
mod encoding;
mod header;
mod incoming;
mod media;
mod naming;
mod noise;
mod outcome;
mod parameter;
mod path;
mod remap;
mod said;
mod site;
mod status;
mod tag;
mod twins;

pub(super) use documents::keep_used;
pub(super) use incoming::incoming;
pub(super) use parameter::check_defaults;
pub(super) use remap::remap;
pub(super) use said::{Said, said};
pub(super) use site::{Site, is_token};
pub(super) use twins::twins;

use super::{Lowering, text};
use crate::contract::{Docs, Operation};
use naming::Names;

/// Lowers one operation; docs, tag, security and servers are still to be filled in.
pub(super) fn operation<'d>(
    site: &Site<'d>,
    names: Names,
    lowering: &mut Lowering<'d>,
) -> Operation {
    let node = &site.node;
    let template = path::template(site.path, &node.pointer, &mut lowering.found);
    let (declared, parts) = declared::declared(node, &template, &mut lowering.found);
    let arguments = argument::arguments(&declared);
    let parameters = declared
        .iter()
        .zip(arguments)
        .map(|(declared, name)| parameter::parameter(declared, name, &names.request, lowering))
        .collect();
    let body = body::body(node, &names.request, lowering);
    let (success, failure) = outcome::outcomes(site, &names, lowering);
    Operation {
        method: site.method.clone(),
        path: text::plain(site.path),
        parts,
        fixed_query: template.query,
        tag: 0,
        docs: Docs::default(),
        deprecated: node.flag("deprecated"),
        parameters,
        body,
        headers: header::merged(
            &success
                .cases
                .iter()
                .chain(&failure.cases)
                .collect::<Vec<_>>(),
        ),
        headers_name: names.headers,
        success,
        failure,
        security: Vec::new(),
        servers: Vec::new(),
        pagination: None,
        idempotency_key: None,
        retries: None,
        polling: None,
        starts: None,
        id: text::plain(&names.id),
        name: names.name,
        request: names.request,
        constant: names.constant,
    }
}
