//! Security: schemes, and which of them an operation asks for (OpenAPI 3.2, 4.27 and 4.30).

use std::collections::BTreeSet;

use super::flow;
use super::names::snake;
use super::node::Node;
use super::operation::{Site, is_token};
use super::setter::Setters;
use super::text;
use crate::contract::{ApiKeyPlace, Requirement, SchemeKind, SecurityScheme};
use crate::diagnostic::Diagnostic;

/// The schemes that some operation uses, sorted by id; all of them when none is used.
pub(super) fn schemes(
    root: &Node<'_>,
    sites: &[Site<'_>],
    setters: &mut Setters,
    found: &mut Vec<Diagnostic>,
) -> Vec<SecurityScheme> {
    let declared = root
        .at("components")
        .and_then(|components| components.at("securitySchemes"));
    let mut known = Vec::new();
    for (id, node) in declared.iter().flat_map(Node::entries) {
        if let Some(kind) = kind(&node, found) {
            known.push((id, node, kind));
        }
    }
    let used: BTreeSet<String> = sites
        .iter()
        .flat_map(|site| alternatives(&site.node))
        .flat_map(|alternative| alternative.entries())
        .map(|(id, _)| name(id))
        .collect();
    if known.iter().any(|(id, ..)| used.contains(*id)) {
        known.retain(|(id, ..)| used.contains(*id));
    }
    // A scheme spelled like its setter keeps it, whatever others there are.
    known.sort_by_key(|(id, ..)| (snake(id) != *id, *id));
    let mut schemes: Vec<_> = known
        .into_iter()
        .map(|(id, node, kind)| scheme(id, &node, kind, setters))
        .collect();
    schemes.sort_by(|a, b| a.id.cmp(&b.id));
    for scheme in &mut schemes {
        if let SchemeKind::OAuth(flows) = &mut scheme.kind {
            flows.scopes = scopes(&scheme.id, sites);
            if flows.can_fetch() {
                let wanted = format!("{}_grant", scheme.setter);
                flows.setter = Some(setters.mint(&wanted, "credential"));
            }
        }
    }
    schemes
}

/// A scheme's setter has the scheme's own name, so that another scheme does not change it.
fn scheme(id: &str, node: &Node<'_>, kind: SchemeKind, setters: &mut Setters) -> SecurityScheme {
    let said = node
        .text("x-rust-name")
        .filter(|name| syn::parse_str::<syn::Ident>(name).is_ok());
    // One word, though it is spelled like two.
    let id_in_words = id.replace("OAuth", "Oauth");
    SecurityScheme {
        id: id.to_owned(),
        setter: setters.mint(said.unwrap_or(&id_in_words), "credential"),
        docs: text::docs(node.text("description").unwrap_or_default()),
        kind,
    }
}

/// What operations ask for of a scheme, sorted.
fn scopes(id: &str, sites: &[Site<'_>]) -> Vec<String> {
    let scopes: BTreeSet<String> = sites
        .iter()
        .flat_map(|site| alternatives(&site.node))
        .flat_map(|alternative| alternative.entries())
        .filter(|(other, _)| name(other) == id)
        .flat_map(|(_, scopes)| texts(&scopes))
        .collect();
    scopes.into_iter().collect()
}

fn texts(list: &Node<'_>) -> Vec<String> {
    let items = list.value.as_array().map(Vec::as_slice).unwrap_or_default();
    let texts = items.iter().filter_map(|item| item.as_str());
    texts.map(str::to_owned).collect()
}

/// What an operation asks for. An alternative with a scheme that is not declared cannot be met and
/// is left out.
pub(super) fn requirements(
    site: &Site<'_>,
    schemes: &[SecurityScheme],
    found: &mut Vec<Diagnostic>,
) -> Vec<Vec<Requirement>> {
    let mut all = Vec::new();
    for alternative in alternatives(&site.node) {
        let mut combination = Vec::new();
        let mut complete = true;
        for (id, scopes) in alternative.entries() {
            let id = name(id);
            if let Some(scheme) = schemes.iter().position(|scheme| scheme.id == id) {
                let scopes = texts(&scopes);
                combination.push(Requirement { scheme, scopes });
            } else {
                complete = false;
                found.push(
                    Diagnostic::warning(
                        "unknown-security-scheme",
                        site.node.child("security"),
                        format!(
                            "`{}` is no usable security scheme: what needs it is left out",
                            id.escape_debug()
                        ),
                    )
                    .help("declare it under `components.securitySchemes`"),
                );
            }
        }
        if complete {
            all.push(combination);
        }
    }
    all
}

fn alternatives<'d>(operation: &Node<'d>) -> Vec<Node<'d>> {
    operation
        .at("security")
        .map(|security| security.items())
        .unwrap_or_default()
}

/// OpenAPI 3.2 allows the scheme's own address in place of its name.
fn name(id: &str) -> String {
    let name = id
        .strip_prefix("#/components/securitySchemes/")
        .unwrap_or(id);
    name.replace("~1", "/").replace("~0", "~")
}

fn kind(node: &Node<'_>, found: &mut Vec<Diagnostic>) -> Option<SchemeKind> {
    let said = |key| node.text(key).unwrap_or_default();
    let kind = match said("type") {
        "apiKey" => {
            let wire = said("name").to_owned();
            let place = match said("in") {
                "header" if is_token(&wire) => Some(ApiKeyPlace::Header),
                "cookie" if is_token(&wire) => Some(ApiKeyPlace::Cookie),
                "query" if !wire.is_empty() => Some(ApiKeyPlace::Query),
                _ => None,
            };
            place.map(|place| SchemeKind::ApiKey { place, wire })
        }
        "http" => match said("scheme").to_ascii_lowercase().as_str() {
            "basic" => Some(SchemeKind::Basic),
            "bearer" => Some(SchemeKind::Bearer),
            other if is_token(other) => Some(SchemeKind::Http {
                scheme: said("scheme").to_owned(),
            }),
            _ => None,
        },
        "oauth2" | "openIdConnect" => Some(SchemeKind::OAuth(flow::flows(node, found))),
        "mutualTLS" => Some(SchemeKind::MutualTls),
        _ => None,
    };
    if kind.is_none() {
        found.push(Diagnostic::warning(
            "odd-security-scheme",
            node.pointer.clone(),
            "the scheme lacks what its type needs, or has no known type: it is left out",
        ));
    }
    kind
}
