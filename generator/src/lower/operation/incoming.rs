//! Incoming: what webhooks and callbacks carry. No method calls them; their payloads are models.

use super::Site;
use super::site::operations;
use crate::contract::Typed;
use crate::lower::names::pascal;
use crate::lower::node::Node;
use crate::lower::schema::Schemas;

/// Makes models of the payloads of all webhooks and callbacks, and gives their types.
pub(crate) fn incoming<'d>(
    root: &Node<'d>,
    sites: &[Site<'d>],
    schemas: &mut Schemas<'d>,
) -> Vec<Typed> {
    let mut types = Vec::new();
    for (name, item) in root.at("webhooks").iter().flat_map(Node::entries) {
        payloads(&item, name, schemas, &mut types);
    }
    let shared = root
        .at("components")
        .and_then(|components| components.at("callbacks"));
    let own = sites.iter().filter_map(|site| site.node.at("callbacks"));
    for callbacks in shared.into_iter().chain(own) {
        for (name, callback) in callbacks.entries() {
            for (_, item) in callback.entries() {
                payloads(&item, name, schemas, &mut types);
            }
        }
    }
    types
}

fn payloads<'d>(item: &Node<'d>, name: &str, schemas: &mut Schemas<'d>, types: &mut Vec<Typed>) {
    // What is odd about their methods says nothing to a caller of the API.
    for (_, operation) in operations(item, &mut Vec::new()) {
        let Some(content) = operation
            .at("requestBody")
            .and_then(|body| body.at("content"))
        else {
            continue;
        };
        for (_, media) in content.entries() {
            if media.value.get("schema").is_some() {
                let hint = format!("{}Payload", pascal(name));
                types.push(schemas.typed(&media.child("schema"), &hint));
            }
        }
    }
}
