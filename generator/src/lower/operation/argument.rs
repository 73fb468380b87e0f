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
    "wait",
];

/// Names for the parameters, in their order.
///
/// Who is given a name gets it first, then who has its name spelled on the wire exactly so; the
/// next one is told apart by its place: `id`, then `id_query`.
pub(super) fn arguments(parameters: &[Declared<'_>]) -> Vec<String> {
    let wanted: Vec<_> = parameters.iter().map(wanted).collect();
    let mut names = vec![String::new(); parameters.len()];
    let mut taken: BTreeSet<String> = RESERVED.iter().map(|&name| name.to_owned()).collect();
    let mut order: Vec<usize> = (0..parameters.len()).collect();
    order.sort_by_key(|index| {
        let parameter = &parameters[*index];
        (given(parameter).is_none(), wanted[*index] != parameter.wire)
    });
    let mut scope = Scope::new(RESERVED);
    for index in order {
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
    given(parameter).map_or_else(|| field(&parameter.wire), snake)
}

/// `x-rust-name`, where it is an identifier.
fn given<'d>(parameter: &Declared<'d>) -> Option<&'d str> {
    let said = parameter.node.as_ref()?.text("x-rust-name")?;
    syn::parse_str::<syn::Ident>(said).is_ok().then_some(said)
}
