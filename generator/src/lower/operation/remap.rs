//! Remap: provisional types become final.

use crate::contract::{Content, Operation, Outcome, OutcomeKind, Typed};
use crate::lower::schema::Remap;

/// Makes every type in the operations final.
pub(crate) fn remap(operations: &mut [Operation], remap: &Remap) {
    for operation in operations {
        for typed in types(operation) {
            remap.apply(typed);
        }
    }
}

pub(super) fn types(operation: &mut Operation) -> Vec<&mut Typed> {
    let mut types: Vec<_> = operation
        .parameters
        .iter_mut()
        .map(|parameter| &mut parameter.typed)
        .collect();
    let contents = operation
        .body
        .iter_mut()
        .flat_map(|body| &mut body.contents);
    types.extend(contents.map(|content| &mut content.typed));
    types.extend(operation.headers.iter_mut().map(|header| &mut header.typed));
    for outcome in [&mut operation.success, &mut operation.failure] {
        let Outcome { kind, cases } = outcome;
        if let OutcomeKind::Single(Content { typed, .. }) = kind {
            types.push(typed);
        }
        for case in cases {
            types.extend(case.content.iter_mut().map(|content| &mut content.typed));
            types.extend(case.headers.iter_mut().map(|header| &mut header.typed));
        }
    }
    types
}
