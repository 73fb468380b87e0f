//! Flows: what a contract says about pages, tasks, and sending a call again.

use super::operations::method;
use super::places::At;
use super::rule::Kind;
use super::walk::Walk;
use crate::contract::{
    Advance, Contract, Operation, Pagination, Polling, Reading, Retries, Slot, Steps,
};
use crate::extension::{Extension, Idempotency, Pagination as Pages, Polling as Task, Retry};

impl Walk<'_> {
    /// What an operation's extensions say.
    pub(super) fn flows(&mut self, old: &Operation, new: &Operation) {
        self.pages(old, new);
        self.wait(old, new);
        let (was, is) = (&old.idempotency_key, &new.idempotency_key);
        let kind = match (was, is) {
            (None, Some(_)) => Some(Kind::IdempotencyAdded),
            (Some(_), None) => Some(Kind::IdempotencyRemoved),
            (Some(was), Some(is)) if was != is => Some(Kind::IdempotencyHeader),
            _ => None,
        };
        if let Some(kind) = kind {
            self.flow(
                kind,
                (old, was.clone()),
                (new, is.clone()),
                Idempotency::KEY,
            );
        }
        if old.retries != new.retries {
            let said = |operation: &Operation| operation.retries.as_ref().map(repeated);
            self.flow(
                Kind::RetryChanged,
                (old, said(old)),
                (new, said(new)),
                Retry::KEY,
            );
        }
    }

    fn pages(&mut self, old: &Operation, new: &Operation) {
        let said = |operation: &Operation| {
            let pagination = operation.pagination.as_ref()?;
            Some(paged(operation, pagination))
        };
        let (was, is) = ((old, said(old)), (new, said(new)));
        match (&old.pagination, &new.pagination) {
            (None, Some(_)) => self.flow(Kind::PaginationAdded, was, is, Pages::KEY),
            (Some(_), None) => self.flow(Kind::PaginationRemoved, was, is, Pages::KEY),
            (Some(before), Some(after)) => {
                if !self.same(&before.item, &after.item) {
                    let (was, is) = self.spelled(&before.item, &after.item);
                    let (was, is) = ((old, was), (new, is));
                    self.flow(Kind::PaginationItem, was, is, Pages::KEY);
                } else if was.1 != is.1 {
                    self.flow(Kind::PaginationChanged, was, is, Pages::KEY);
                }
            }
            (None, None) => {}
        }
    }

    fn wait(&mut self, old: &Operation, new: &Operation) {
        let said = |contract: &Contract, operation: &Operation| {
            let task = operation.polling.as_ref().map(polled);
            task.or_else(|| started(contract, operation))
        };
        let was = (old, said(self.old, old));
        let is = (new, said(self.new, new));
        let kind = match (&was.1, &is.1) {
            (None, Some(_)) => Kind::WaitingAdded,
            (Some(_), None) => Kind::WaitingRemoved,
            (Some(_), Some(_)) if !self.is_same_task(old, new) => Kind::WaitingType,
            (Some(before), Some(after)) if before != after => Kind::WaitingChanged,
            _ => return,
        };
        self.flow(kind, was, is, Task::KEY);
    }

    /// Whether both are questions, or start a task that the same operation asks after.
    fn is_same_task(&self, old: &Operation, new: &Operation) -> bool {
        match (&old.starts, &new.starts) {
            (Some(was), Some(is)) => {
                let pair = (was.operation, is.operation);
                self.pairs.operations.contains(&pair)
            }
            (None, None) => true,
            _ => false,
        }
    }

    /// A change of what an extension says, at the extension.
    fn flow(
        &mut self,
        kind: Kind,
        (old, was): (&Operation, Option<String>),
        (new, is): (&Operation, Option<String>),
        key: &str,
    ) {
        let at = if is.is_some() {
            At::operation(new)
        } else {
            At::operation(old).gone()
        };
        self.turned(kind, method(new), at.member(key), was, is);
    }
}

fn paged(operation: &Operation, pagination: &Pagination) -> String {
    let advance = match &pagination.advance {
        Advance::Page { slot, first } => format!("page {} from {first}", place(operation, slot)),
        Advance::Offset(slot) => format!("offset {}", place(operation, slot)),
        Advance::Cursor { from, slot } => {
            format!("cursor {} to {}", reading(from), place(operation, slot))
        }
        Advance::Next(from) => format!("next {}", reading(from)),
    };
    let ends = [
        ("hasMore", &pagination.has_more),
        ("totalPages", &pagination.total_pages),
        ("total", &pagination.total),
    ];
    let ends = ends
        .into_iter()
        .filter_map(|(name, place)| Some(format!(", {name} {}", reading(place.as_ref()?))));
    let full = pagination.full.as_ref();
    let full = full.map(|full| format!(", short of {}", place(operation, &full.limit)));
    let ends: String = ends.chain(full).collect();
    format!("items {}, {advance}{ends}", pointer(&pagination.items))
}

fn polled(polling: &Polling) -> String {
    let listed = |states: &[serde_json::Value]| {
        let states: Vec<_> = states.iter().map(ToString::to_string).collect();
        states.join(" ")
    };
    format!(
        "state {}, done {}, failed {}, every {} ms by {} % up to {}, for {}",
        reading(&polling.status),
        listed(&polling.done),
        listed(&polling.failed),
        polling.interval,
        polling.growth,
        polling.max_interval,
        polling.deadline
    )
}

fn started(contract: &Contract, operation: &Operation) -> Option<String> {
    let starts = operation.starts.as_ref()?;
    let question = contract.operations.get(starts.operation)?;
    let arguments: Vec<_> = starts.arguments.iter().map(reading).collect();
    Some(format!("{}({})", question.name, arguments.join(", ")))
}

fn repeated(retries: &Retries) -> String {
    let most = retries.most.map(|most| format!("{most} retries"));
    let statuses = retries.statuses.as_ref().map(|statuses| {
        let statuses: Vec<_> = statuses.iter().map(ToString::to_string).collect();
        format!("after {}", statuses.join(" "))
    });
    let said: Vec<_> = most.into_iter().chain(statuses).collect();
    said.join(" ")
}

fn reading(reading: &Reading) -> String {
    match reading {
        Reading::Header(name) => name.clone(),
        Reading::Body(steps) => pointer(steps),
    }
}

fn place(operation: &Operation, slot: &Slot) -> String {
    match slot {
        Slot::Parameter(index) => {
            let parameter = operation.parameters.get(*index);
            parameter.map_or_else(String::new, |parameter| parameter.wire.clone())
        }
        Slot::Body(steps) => pointer(steps),
    }
}

/// The whole body is `#`.
fn pointer(steps: &Steps) -> String {
    format!("#{}", steps.pointer)
}
