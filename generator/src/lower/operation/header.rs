//! Response headers (OpenAPI 3.2, 4.21).

use std::collections::BTreeMap;

use super::media;
use super::site::is_token;
use crate::contract::{Case, Codec, Header, Style, Type, Typed};
use crate::diagnostic::Diagnostic;
use crate::lower::Lowering;
use crate::lower::names::{Scope, field, pascal};
use crate::lower::node::Node;

/// Names of an operation's headers: the same header has the same name with every status.
pub(super) struct HeaderNames {
    scope: Scope,
    given: BTreeMap<String, String>,
}

impl Default for HeaderNames {
    fn default() -> Self {
        Self {
            // The constructor of the type that has the others as methods.
            scope: Scope::new(&["of", "clone", "clone_from"]),
            given: BTreeMap::new(),
        }
    }
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
        let content = node.at("content");
        let content = content.iter().flat_map(Node::entries).next();
        let json = content.filter(|(media, _)| media::codec(media) == Codec::Json);
        let holder = json.as_ref().map_or(&node, |(_, node)| node);
        let typed = match holder.value.get("schema") {
            Some(_) => {
                let hint = format!("{request}{}", pascal(wire));
                lowering.schemas.typed(&holder.child("schema"), &hint)
            }
            None => Type::String.into(),
        };
        let header = Header {
            name: names.name(wire),
            wire: wire.to_owned(),
            required: node.flag("required"),
            style: if json.is_some() {
                Style::Json
            } else {
                Style::Simple
            },
            explode: node.flag("explode"),
            typed: present(typed),
            docs: lowering
                .schemas
                .docs(node.text("description").unwrap_or_default()),
        };
        headers.insert(wire.to_ascii_lowercase(), header);
    }
    headers.into_values().collect()
}

/// The headers of all answers. One that answers declare differently is text.
pub(super) fn merged(cases: &[&Case]) -> Vec<Header> {
    let mut all: BTreeMap<String, Header> = BTreeMap::new();
    for header in cases.iter().flat_map(|case| &case.headers) {
        let entry = all.entry(header.wire.to_ascii_lowercase());
        let known = entry.or_insert_with(|| header.clone());
        known.required &= header.required;
        if (&known.typed, known.style, known.explode)
            != (&header.typed, header.style, header.explode)
        {
            known.typed = Type::String.into();
            (known.style, known.explode) = (Style::Simple, false);
        }
    }
    for (wire, header) in &mut all {
        let has = |case: &&Case| {
            let mut names = case
                .headers
                .iter()
                .map(|header| header.wire.to_ascii_lowercase());
            names.any(|name| name == *wire)
        };
        header.required &= cases.iter().all(has);
    }
    all.into_values().collect()
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
