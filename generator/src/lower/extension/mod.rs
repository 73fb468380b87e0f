//! Extensions of operations: places by name and pointer become parameters and fields.
//!
//! The last step of `lower`, since types and names have to be final. What an extension says wrongly
//! by itself `lint` has told already; here it is as if it were not there.

mod pagination;
mod place;
mod polling;
mod retry;
#[cfg(test)]
mod tests;
mod upload;

use self::place::Places;
use crate::contract::{Model, Operation, Upload};
use crate::diagnostic::Diagnostic;
use crate::extension::{self, Extension, Idempotency, Pagination, Polling, read};
use crate::lower::node::Node;
use crate::lower::operation::Site;

const RULE: &str = "bad-extension";

/// What an operation's extensions say, before its places are known.
pub(super) struct Declared {
    /// Rust name of the operation.
    name: String,
    /// Canonical pointer of the operation.
    pointer: String,
    pagination: Option<Pagination>,
    polling: Option<Polling>,
}

/// Fills in what an operation's extensions say about sending it again, and the contract's where its
/// own say nothing.
pub(super) fn repeat(root: &Node<'_>, site: &Site<'_>, operation: &mut Operation) {
    let key = get::<Idempotency>(&site.node);
    operation.idempotency_key = key.map(|key| key.header);
    operation.retries = get(&site.node).or_else(|| get(root)).map(retry::retries);
}

/// The extensions of an operation.
pub(super) fn declared(site: &Site<'_>, operation: &Operation) -> Declared {
    Declared {
        name: operation.name.clone(),
        pointer: site.node.pointer.clone(),
        pagination: get(&site.node),
        polling: get(&site.node),
    }
}

fn get<T: Extension>(node: &Node<'_>) -> Option<T> {
    read(node.value.get(T::KEY)?).ok()
}

/// Gives operations what their extensions say; `declared` is in any order.
pub(super) fn resolve(
    declared: &[Declared],
    operations: &mut [Operation],
    models: &[Model],
    found: &mut Vec<Diagnostic>,
) {
    for one in declared {
        let Some(index) = operations.iter().position(|other| other.name == one.name) else {
            continue;
        };
        if let Some(extension) = &one.pagination {
            let mut places = Places::new(models, &one.pointer, Pagination::KEY);
            let pagination = pagination::pagination(extension, &operations[index], &mut places);
            found.append(&mut places.found);
            operations[index].pagination = pagination;
        }
        if let Some(extension) = &one.polling {
            let mut places = Places::new(models, &one.pointer, Polling::KEY);
            polling::polling(extension, index, operations, &mut places);
            found.append(&mut places.found);
        }
    }
}

/// How the contract says that files are uploaded.
pub(super) fn upload(
    root: &Node<'_>,
    operations: &[Operation],
    models: &[Model],
    found: &mut Vec<Diagnostic>,
) -> Option<Upload> {
    let extension: extension::Upload = read(root.value.get(extension::Upload::KEY)?).ok()?;
    let mut places = Places::new(models, &root.pointer, extension::Upload::KEY);
    let upload = upload::upload(&extension, operations, models, &mut places);
    found.append(&mut places.found);
    upload
}
