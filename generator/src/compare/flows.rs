//! Flows: lists that come page by page, and calls that are sent again.

use super::operations::method;
use super::places::At;
use super::rule::Kind;
use super::walk::Walk;
use crate::contract::{Advance, Operation, Pagination, Reading, Slot, Steps};

impl Walk<'_> {
    /// Pages and retries.
    pub(super) fn flows(&mut self, old: &Operation, new: &Operation) {
        let at = At::operation(new);
        let key = "x-specwright-pagination";
        match (&old.pagination, &new.pagination) {
            (Some(_), None) => {
                let at = At::operation(old).gone().member(key);
                self.note(Kind::PagesRemoved, &*new.request, at);
            }
            (None, Some(_)) => {
                self.note(Kind::PagesAdded, &*new.request, at.clone().member(key));
            }
            (Some(was), Some(is)) if !self.same(&was.item, &is.item) => {
                let (before, after) = self.spelled(&was.item, &is.item);
                let at = at.clone().member(key);
                self.turned(Kind::PagesType, &*new.request, at, before, after);
            }
            (Some(was), Some(is)) if ways(old, was) != ways(new, is) => {
                self.note(Kind::Pages, &*new.request, at.clone().member(key));
            }
            _ => {}
        }
        let again = |operation: &Operation| {
            let key = operation.idempotency_key.clone();
            (operation.retries.clone(), key)
        };
        if again(old) != again(new) {
            self.note(Kind::Retries, method(new), at);
        }
    }
}

/// How one page leads to the next, by names on the wire: another field name is another change.
fn ways(operation: &Operation, pagination: &Pagination) -> Vec<String> {
    let steps = |steps: &Steps| format!("body{}", steps.pointer);
    let reading = |reading: &Reading| match reading {
        Reading::Header(name) => format!("header {name}"),
        Reading::Body(body) => steps(body),
    };
    let slot = |slot: &Slot| match slot {
        Slot::Parameter(index) => {
            let parameter = operation.parameters.get(*index);
            parameter.map(|it| it.wire.clone()).unwrap_or_default()
        }
        Slot::Body(body) => steps(body),
    };
    let advance = match &pagination.advance {
        Advance::Page { slot: page, first } => format!("page {} from {first}", slot(page)),
        Advance::Offset(offset) => format!("offset {}", slot(offset)),
        Advance::Cursor { from, slot: cursor } => {
            format!("cursor {} to {}", reading(from), slot(cursor))
        }
        Advance::Next(from) => format!("next {}", reading(from)),
    };
    let said = [
        &pagination.has_more,
        &pagination.total_pages,
        &pagination.total,
    ];
    let said = said.map(|place| place.as_ref().map(reading).unwrap_or_default());
    let full = pagination.full.as_ref();
    let full = full.map(|full| format!("{} {:?}", slot(&full.limit), full.default));
    let mut ways = vec![steps(&pagination.items), advance];
    ways.extend(said);
    ways.push(full.unwrap_or_default());
    ways
}
