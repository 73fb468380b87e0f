//! Site: where an operation stands in the document.

use crate::contract::HttpMethod;
use crate::diagnostic::Diagnostic;
use crate::lower::node::Node;

/// An operation that is still to be lowered.
#[derive(Clone, Debug)]
pub(crate) struct Site<'d> {
    /// Key in `paths`, as published.
    pub(crate) path: &'d str,
    /// HTTP method.
    pub(crate) method: HttpMethod,
    /// The Operation Object.
    pub(crate) node: Node<'d>,
}

/// The fixed fields of a Path Item Object that hold an operation.
pub(super) const METHODS: &[(&str, HttpMethod)] = &[
    ("delete", HttpMethod::Delete),
    ("get", HttpMethod::Get),
    ("head", HttpMethod::Head),
    ("options", HttpMethod::Options),
    ("patch", HttpMethod::Patch),
    ("post", HttpMethod::Post),
    ("put", HttpMethod::Put),
    ("trace", HttpMethod::Trace),
];

/// All operations under `paths`, sorted by path and method.
pub(crate) fn sites<'d>(root: &Node<'d>, found: &mut Vec<Diagnostic>) -> Vec<Site<'d>> {
    let Some(paths) = root.at("paths") else {
        return Vec::new();
    };
    let mut sites = Vec::new();
    for (path, item) in paths.entries() {
        for (method, node) in operations(&item, found) {
            if node.value.is_object() {
                sites.push(Site { path, method, node });
            } else {
                found.push(Diagnostic::warning(
                    "odd-operation",
                    node.pointer,
                    format!(
                        "{} of this path is not an object and is left out",
                        method.as_str()
                    ),
                ));
            }
        }
    }
    sites.sort_by(|a, b| (a.path, a.method.as_str()).cmp(&(b.path, b.method.as_str())));
    sites
}

/// The operations of one Path Item Object (OpenAPI 3.2, 4.9).
pub(super) fn operations<'d>(
    item: &Node<'d>,
    found: &mut Vec<Diagnostic>,
) -> Vec<(HttpMethod, Node<'d>)> {
    let mut all: Vec<_> = METHODS
        .iter()
        .filter_map(|(key, method)| Some((method.clone(), item.at(key)?)))
        .collect();
    all.extend(
        item.at("query")
            .map(|node| (HttpMethod::Other("QUERY".to_owned()), node)),
    );
    let additional = item.at("additionalOperations");
    for (token, node) in additional.iter().flat_map(Node::entries) {
        let fixed = token.eq_ignore_ascii_case("query")
            || METHODS
                .iter()
                .any(|(key, _)| token.eq_ignore_ascii_case(key));
        if fixed || !is_token(token) {
            let why = if fixed {
                "has a field of its own"
            } else {
                "is not an HTTP token"
            };
            found.push(Diagnostic::warning(
                "odd-method",
                node.pointer,
                format!(
                    "the method `{}` {why}: the operation is left out",
                    token.escape_debug()
                ),
            ));
        } else {
            all.push((HttpMethod::Other(token.to_owned()), node));
        }
    }
    all
}

/// Whether it is a `token` of RFC 9110, 5.6.2: what methods and header names consist of.
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}
