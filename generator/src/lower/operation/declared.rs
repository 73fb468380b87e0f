//! Declared: which parameters an operation has, before any is lowered.

use super::path::{Piece, Template};
use super::site::is_token;
use crate::contract::{PathPart, Place};
use crate::diagnostic::Diagnostic;
use crate::lower::node::Node;

/// Headers that are no parameters whatever a contract says (OpenAPI 3.2, 4.12.2).
const IGNORED: &[&str] = &["accept", "authorization", "content-type"];

/// A parameter that an operation has.
#[derive(Clone, Debug)]
pub(super) struct Declared<'d> {
    /// Name on the wire.
    pub(super) wire: String,
    /// Where it travels.
    pub(super) place: Place,
    /// Required for a reason that its object does not give.
    pub(super) required: bool,
    /// 3.2's `in: querystring`: it is the query, not one pair of it.
    pub(super) whole_query: bool,
    /// The Parameter Object; `None` when only the path names it.
    pub(super) node: Option<Node<'d>>,
}

/// The parameters of an operation in the order of the IR, and its path in parts that point to them.
pub(super) fn declared<'d>(
    operation: &Node<'d>,
    template: &Template,
    found: &mut Vec<Diagnostic>,
) -> (Vec<Declared<'d>>, Vec<PathPart>) {
    let mut all = collect(operation, found);
    for (wire, name) in &template.templated {
        rehome(&mut all, wire, name, operation, found);
    }
    let (mut in_path, mut others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|p| p.place == Place::Path);
    let mut ordered: Vec<Declared<'d>> = Vec::new();
    let mut parts = Vec::new();
    for piece in &template.pieces {
        let name = match piece {
            Piece::Literal(text) => {
                parts.push(PathPart::Literal(text.clone()));
                continue;
            }
            Piece::Name(name) => name,
        };
        let index = ordered
            .iter()
            .position(|p| spells(name, &p.wire))
            .unwrap_or_else(|| {
                let declared = in_path
                    .iter()
                    .position(|p| spells(name, &p.wire))
                    .map(|index| in_path.remove(index));
                ordered.push(declared.unwrap_or_else(|| undeclared(name, operation, found)));
                ordered.len() - 1
            });
        parts.push(PathPart::Parameter(index));
    }
    for unused in in_path {
        warn(
            "unused-path-parameter",
            unused.node.as_ref().unwrap_or(operation),
            format!(
                "the path has no `{{{}}}`: the parameter is left out",
                unused.wire.escape_debug()
            ),
            found,
        );
    }
    for parameter in &ordered {
        if let Some(node) = parameter
            .node
            .as_ref()
            .filter(|node| !node.flag("required"))
        {
            let message = format!(
                "the path parameter `{}` is not `required: true`",
                parameter.wire.escape_debug()
            );
            warn("optional-path-parameter", node, message, found);
        }
    }
    others.sort_by(|a, b| (a.place, &a.wire).cmp(&(b.place, &b.wire)));
    ordered.extend(others);
    (ordered, parts)
}

/// What `parameters` holds: of two with the same name and place the last one.
fn collect<'d>(operation: &Node<'d>, found: &mut Vec<Diagnostic>) -> Vec<Declared<'d>> {
    let mut all: Vec<Declared<'d>> = Vec::new();
    for node in operation
        .at("parameters")
        .map(|list| list.items())
        .unwrap_or_default()
    {
        let Some(parameter) = one(node, found) else {
            continue;
        };
        let same = |other: &Declared<'_>| {
            other.place == parameter.place
                && match parameter.place {
                    Place::Header => other.wire.eq_ignore_ascii_case(&parameter.wire),
                    _ => other.wire == parameter.wire,
                }
        };
        if let Some(earlier) = all.iter_mut().find(|other| same(other)) {
            if let Some(node) = &parameter.node {
                let message = format!(
                    "the parameter `{}` is declared twice: the last one counts",
                    earlier.wire.escape_debug()
                );
                warn("duplicate-parameter", node, message, found);
            }
            *earlier = parameter;
        } else {
            all.push(parameter);
        }
    }
    all
}

fn one<'d>(node: Node<'d>, found: &mut Vec<Diagnostic>) -> Option<Declared<'d>> {
    let wire = node.text("name").unwrap_or_default();
    let kind = node.text("in").unwrap_or_default();
    let shown = wire.escape_debug();
    let (place, whole_query) = match kind {
        "path" => (Place::Path, false),
        "query" => (Place::Query, false),
        "header" => (Place::Header, false),
        "cookie" => (Place::Cookie, false),
        "querystring" => (Place::Query, true),
        other => {
            let message = format!(
                "`in: {}` is no place for a parameter: `{shown}` is left out",
                other.escape_debug()
            );
            warn("odd-parameter", &node, message, found);
            return None;
        }
    };
    if place == Place::Header && IGNORED.contains(&wire.to_ascii_lowercase().as_str()) {
        let message = format!("`{shown}` is no parameter by the rules of OpenAPI: it is ignored");
        found.push(
            Diagnostic::warning("ignored-header", node.pointer, message)
                .help("describe credentials by a security scheme, content types by `content`"),
        );
        return None;
    }
    let sendable = match place {
        Place::Header => is_token(wire),
        Place::Cookie => {
            !wire.is_empty()
                && wire
                    .bytes()
                    .all(|b| b.is_ascii_graphic() && !b"=;,\"\\".contains(&b))
        }
        Place::Path | Place::Query => !wire.is_empty(),
    };
    if !sendable {
        let message = format!("no {kind} parameter can have the name `{shown}`: it is left out");
        warn("odd-parameter", &node, message, found);
        return None;
    }
    if whole_query && !is_form(&node) {
        let message = format!("only a form can be the whole query: `{shown}` is left out");
        warn("odd-parameter", &node, message, found);
        return None;
    }
    let wire = wire.to_owned();
    Some(Declared {
        wire,
        place,
        required: false,
        whole_query,
        node: Some(node),
    })
}

fn is_form(node: &Node<'_>) -> bool {
    let content = node
        .at("content")
        .and_then(|content| content.entries().into_iter().next());
    content.is_some_and(|(media, media_type)| {
        media == "application/x-www-form-urlencoded" && media_type.value.get("schema").is_some()
    })
}

/// A path such as `/a?x={y}` makes `y` a query parameter that is called `x` on the wire.
fn rehome<'d>(
    all: &mut Vec<Declared<'d>>,
    wire: &str,
    name: &str,
    operation: &Node<'d>,
    found: &mut Vec<Diagnostic>,
) {
    let message = format!(
        "the path has a query of its own: `{}` is sent as a query parameter",
        wire.escape_debug()
    );
    warn("query-in-path", operation, message, found);
    let named = |p: &Declared<'_>| p.wire == name && matches!(p.place, Place::Path | Place::Query);
    let index = all.iter().position(named);
    let mut parameter = index.map_or_else(
        || undeclared(name, operation, found),
        |index| all.remove(index),
    );
    parameter.required |= parameter.place == Place::Path;
    parameter.place = Place::Query;
    wire.clone_into(&mut parameter.wire);
    all.retain(|p| p.place != Place::Query || p.wire != wire);
    all.push(parameter);
}

/// Whether `{name}` means this parameter; `{+path}` and `{path*}` (RFC 6570) mean `path`.
fn spells(name: &str, wire: &str) -> bool {
    let operator = |c| matches!(c, '+' | '*' | '#');
    name == wire || name.trim_matches(operator) == wire
}

fn undeclared<'d>(name: &str, operation: &Node<'d>, found: &mut Vec<Diagnostic>) -> Declared<'d> {
    let message = format!(
        "the path's `{{{}}}` is not declared: it is taken as a string",
        name.escape_debug()
    );
    warn("undeclared-path-parameter", operation, message, found);
    Declared {
        wire: name.to_owned(),
        place: Place::Path,
        required: true,
        whole_query: false,
        node: None,
    }
}

fn warn(rule: &'static str, node: &Node<'_>, message: String, found: &mut Vec<Diagnostic>) {
    found.push(Diagnostic::warning(rule, node.pointer.clone(), message));
}
