//! Response headers (OpenAPI 3.2, 4.21).

use std::collections::BTreeMap;

use super::site::is_token;
use crate::contract::{Header, Type, Typed};
use crate::diagnostic::Diagnostic;
use crate::lower::names::{Scope, field, pascal};
use crate::lower::node::Node;
use crate::lower::{Lowering, text};

/// Names of an operation's headers: the same header has the same name with every status.
#[derive(Default)]
pub(super) struct HeaderNames {
    scope: Scope,
    given: BTreeMap<String, String>,
}

impl HeaderNames {
    fn name(&mut self, wire: &str) -> String {
        let scope = &mut self.scope;
        self.given
            .entry(wire.to_ascii_lowercase())
            .or_insert_with(|| scope.mint(&field(wire)))
            .clone()
    }
}

/// The headers of a response, sorted by name; `Content-Type` is not one of them.
pub(super) fn headers<'d>(
    response: &Node<'d>,
    request: &str,
    names: &mut HeaderNames,
    lowering: &mut Lowering<'d>,
) -> Vec<Header> {
    let mut headers: BTreeMap<String, Header> = BTreeMap::new();
    let declared = response.at("headers");
    for (wire, node) in declared.iter().flat_map(Node::entries) {
        if wire.eq_ignore_ascii_case("content-type") {
            continue;
        }
        if !is_token(wire) {
            let message = format!(
                "`{}` cannot be the name of a header: it is left out",
                wire.escape_debug()
            );
            lowering
                .found
                .push(Diagnostic::warning("odd-header", node.pointer, message));
            continue;
        }
        let typed = match node.value.get("schema") {
            Some(_) => lowering
                .schemas
                .typed(&node.child("schema"), &format!("{request}{}", pascal(wire))),
            None => Type::String.into(),
        };
        let header = Header {
            name: names.name(wire),
            wire: wire.to_owned(),
            typed: present(typed),
            docs: text::docs(node.text("description").unwrap_or_default()),
        };
        headers.insert(wire.to_ascii_lowercase(), header);
    }
    headers.into_values().collect()
}

/// Outside of JSON there is no `null`: a nullable value is one that may be absent.
pub(super) fn present(typed: Typed) -> Typed {
    match typed.ty {
        Type::Nullable(inner) => {
            let mut inner = *inner;
            inner.rules.extend(typed.rules);
            inner
        }
        ty => Typed {
            ty,
            rules: typed.rules,
        },
    }
}
