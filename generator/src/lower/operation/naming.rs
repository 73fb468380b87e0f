//! Naming: each operation's method, request type and constant.
//!
//! A name is wanted for a reason: the contract says it (`x-rust-name`), the `operationId` says it
//! without its framework's noise, or method and path make it up. Who is given a name gets it first,
//! then who has it spelled in the contract exactly so; then the order of path and method decides, and who comes
//! second is told apart by its tag, its whole id, or a number.

use std::collections::{BTreeMap, BTreeSet};

use super::{Site, noise};
use crate::contract::Tag;
use crate::diagnostic::Diagnostic;
use crate::lower::names::{Scope, pascal, screaming, snake};

/// Methods that every client has, or that a type with `Clone` and `Debug` seems to have.
const METHODS: &[&str] = &[
    "as_ref",
    "base_url",
    "begin",
    "borrow",
    "builder",
    "clone",
    "clone_from",
    "core",
    "default",
    "draft",
    "drop",
    "eq",
    "fmt",
    "from",
    "into",
    "new",
    "options",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
    "wire",
];

/// Types that a file with requests may name without a path.
const TYPES: &[&str] = &[
    "Answer",
    "Arc",
    "AsRef",
    "Body",
    "Box",
    "Bytes",
    "Call",
    "Check",
    "Client",
    "ClientBuilder",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Display",
    "Drop",
    "Duration",
    "Empty",
    "Err",
    "Error",
    "From",
    "Future",
    "Header",
    "HeaderMap",
    "Into",
    "Iterator",
    "Method",
    "None",
    "Ok",
    "Operation",
    "Option",
    "Options",
    "Page",
    "Pages",
    "Part",
    "Pointer",
    "Request",
    "Response",
    "Result",
    "Secret",
    "Self",
    "Send",
    "Server",
    "Sized",
    "Some",
    "StatusCode",
    "Stream",
    "String",
    "Sync",
    "Value",
    "Vec",
    "Violations",
];

/// What an operation is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Names {
    /// `operationId`, or the method's name.
    pub(super) id: String,
    /// Rust method.
    pub(super) name: String,
    /// Rust type of the request.
    pub(super) request: String,
    /// Rust constant.
    pub(super) constant: String,
    /// Rust enum of the answers with success, should there be several types.
    pub(super) response: String,
    /// Rust enum of the other answers, should there be several types.
    pub(super) error: String,
    /// Rust type that reads the headers of the answers, should there be any.
    pub(super) headers: String,
}

/// The names that an operation would like, best first.
struct Wish {
    id: Option<String>,
    /// By `x-rust-name`: such a name is nobody else's.
    given: bool,
    exact: bool,
    names: Vec<String>,
}

/// Names for all sites, in their order.
pub(crate) fn names(
    sites: &[Site<'_>],
    tags: &[Tag],
    tag_of: &[usize],
    found: &mut Vec<Diagnostic>,
) -> Vec<Names> {
    let wishes = wishes(sites, tags, tag_of);
    report(sites, &wishes, found);

    let mut methods = vec![String::new(); sites.len()];
    let mut taken = BTreeSet::new();
    let mut order: Vec<usize> = (0..sites.len()).collect();
    order.sort_by_key(|index| (!wishes[*index].given, !wishes[*index].exact));
    for index in order {
        methods[index] = choose(&wishes[index].names, &mut taken);
    }

    let mut types = Scope::new(TYPES);
    let mut constants = Scope::new(&[]);
    let mut order: Vec<usize> = (0..sites.len()).collect();
    order.sort_by_key(|index| !wishes[*index].given);
    let mut requests = vec![String::new(); sites.len()];
    for index in order {
        requests[index] = types.mint(&request(&methods[index]));
    }
    let mut names = Vec::new();
    for ((wish, name), request) in wishes.into_iter().zip(methods).zip(requests) {
        names.push(Names {
            id: wish.id.unwrap_or_else(|| name.clone()),
            constant: constants.mint(&screaming(&name)),
            response: types.mint(&format!("{request}Response")),
            error: types.mint(&format!("{request}Error")),
            headers: types.mint(&format!("{request}Headers")),
            name,
            request,
        });
    }
    names
}

fn wishes(sites: &[Site<'_>], tags: &[Tag], tag_of: &[usize]) -> Vec<Wish> {
    let ids: Vec<_> = sites.iter().map(plain_id).collect();
    let mut handlers: BTreeMap<String, usize> = BTreeMap::new();
    for id in ids.iter().flatten() {
        let handler = noise::controller(id).map_or(*id, |(_, handler)| handler);
        *handlers.entry(snake(handler)).or_default() += 1;
    }
    let lonely = |handler: &str| handlers.get(&snake(handler)) == Some(&1);
    sites
        .iter()
        .zip(ids)
        .zip(tag_of)
        .map(|((site, id), tag)| {
            let published = site
                .node
                .text("operationId")
                .filter(|id| !id.trim().is_empty());
            let wanted = match (rust_name(site), id) {
                (Some(name), _) => name.to_owned(),
                (None, None) => noise::words(site.path, &site.method),
                (None, Some(id)) => match noise::controller(id) {
                    Some((_, handler)) if lonely(handler) => handler.to_owned(),
                    Some((controller, handler)) => format!("{controller} {handler}"),
                    None => id.to_owned(),
                },
            };
            let name = snake(&wanted);
            let tag = tags.get(*tag).filter(|tag| !tag.name.is_empty());
            let tagged = tag.map(|tag| format!("{name}_{}", tag.module));
            let whole = snake(published.unwrap_or(&noise::words(site.path, &site.method)));
            Wish {
                given: rust_name(site).is_some(),
                exact: published == Some(name.as_str()),
                id: published.map(str::to_owned),
                names: [Some(name), tagged, Some(whole)]
                    .into_iter()
                    .flatten()
                    .collect(),
            }
        })
        .collect()
}

/// `operationId` without the route that FastAPI appends.
fn plain_id<'d>(site: &Site<'d>) -> Option<&'d str> {
    let id = site
        .node
        .text("operationId")
        .filter(|id| !id.trim().is_empty())?;
    Some(noise::without_route(id, site.path, &site.method))
}

/// `x-rust-name` where it is an identifier; where it is not, `lint` has said so.
fn rust_name<'d>(site: &Site<'d>) -> Option<&'d str> {
    site.node
        .text("x-rust-name")
        .filter(|name| syn::parse_str::<syn::Ident>(name).is_ok())
}

/// The first name that is free, or the first one with a number.
fn choose(names: &[String], taken: &mut BTreeSet<String>) -> String {
    let names: Vec<_> = names
        .iter()
        .map(|name| {
            if METHODS.contains(&name.as_str()) {
                format!("{name}_operation")
            } else {
                name.clone()
            }
        })
        .collect();
    let plain = names.first().map_or("call", String::as_str);
    let numbered = (2_u64..).map(|count| format!("{plain}{count}"));
    let free = names
        .iter()
        .cloned()
        .chain(numbered)
        .find(|name| !taken.contains(name));
    let free = free.unwrap_or_default();
    taken.insert(free.clone());
    free
}

fn request(method: &str) -> String {
    let name = pascal(method);
    if TYPES.contains(&name.as_str()) {
        format!("{name}Request")
    } else {
        name
    }
}

fn report(sites: &[Site<'_>], wishes: &[Wish], found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for (site, wish) in sites.iter().zip(wishes) {
        match &wish.id {
            None => found.push(
                Diagnostic::warning(
                    "missing-operation-id",
                    site.node.pointer.clone(),
                    "the operation has no `operationId`: its name is made of method and path",
                )
                .help("give it an `operationId`, or `x-rust-name` in an overlay"),
            ),
            Some(id) if !seen.insert(id) => found.push(
                Diagnostic::warning(
                    "duplicate-operation-id",
                    site.node.child("operationId"),
                    format!(
                        "another operation has the `operationId` `{}` too",
                        id.escape_debug()
                    ),
                )
                .help("make it unique, or tell the two apart by `x-rust-name` in an overlay"),
            ),
            Some(_) => {}
        }
    }
}
