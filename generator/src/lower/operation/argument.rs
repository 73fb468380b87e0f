//! Arguments: Rust names of an operation's parameters.

use std::collections::BTreeSet;

use super::declared::Declared;
use crate::contract::Place;
use crate::lower::names::{Scope, field, snake};

/// What every request type has by itself, as a field, a setter or a method.
const RESERVED: &[&str] = &[
    "as_ref",
    "body",
    "borrow",
    "call",
    "check",
    "client",
    "clone",
    "clone_from",
    "default",
    "drop",
    "eq",
    "fmt",
    "from",
    "into",
    "into_future",
    "new",
    "options",
    "pages",
    "request",
    "self",
    "send",
    "stream",
    "timeout",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
];

/// Names for the parameters, in their order.
///
/// Who has its name spelled on the wire exactly so gets it first; the next one is told apart by
/// its place: `id`, then `id_query`.
pub(super) fn arguments(parameters: &[Declared<'_>]) -> Vec<String> {
    let wanted: Vec<_> = parameters.iter().map(wanted).collect();
    let mut names = vec![String::new(); parameters.len()];
    let mut taken: BTreeSet<String> = RESERVED.iter().map(|&name| name.to_owned()).collect();
    let exact = |index: &usize| wanted[*index] == parameters[*index].wire;
    let (first, then): (Vec<_>, Vec<_>) = (0..parameters.len()).partition(exact);
    let mut scope = Scope::new(RESERVED);
    for index in first.into_iter().chain(then) {
        let plain = &wanted[index];
        let place = match parameters[index].place {
            Place::Path => "path",
            Place::Query => "query",
            Place::Header => "header",
            Place::Cookie => "cookie",
        };
        let free = |name: &String| !taken.contains(name);
        let placed = format!("{}_{place}", plain.trim_end_matches('_'));
        let name = [plain, &placed]
            .into_iter()
            .find(|name| free(name))
            .unwrap_or(plain);
        names[index] = scope.mint(name);
        taken.insert(names[index].clone());
    }
    names
}

fn wanted(parameter: &Declared<'_>) -> String {
    let said = parameter
        .node
        .as_ref()
        .and_then(|node| node.text("x-rust-name"));
    match said.filter(|name| syn::parse_str::<syn::Ident>(name).is_ok()) {
        Some(name) => snake(name),
        None => field(&parameter.wire),
    }
}
