//! Polling: where an answer tells the state of a task, and what the task's start says of it.

use serde_json::Value;

use super::place::{Places, Typed};
use crate::contract::{ModelKind, Operation, Polling, Reading, Starts, Type};
use crate::extension::polling::{StartedBy, State};
use crate::extension::{self, Answer};

/// Gives an operation what the extension says, and the one that starts the task its part of it.
pub(super) fn polling(
    extension: &extension::Polling,
    index: usize,
    operations: &mut [Operation],
    places: &mut Places<'_>,
) {
    let operation = &operations[index];
    if !places.is_clone(operation) {
        return;
    }
    if operation.starts.is_some() {
        places.wrong(
            "",
            "the operation starts another task: only one can be waited for",
        );
        return;
    }
    let status = places.answer("/status", operation, &extension.status);
    let start = extension
        .started_by
        .as_ref()
        .and_then(|start| starts(start, index, operations, places));
    let Some(status) = status.filter(|_| places.found.is_empty()) else {
        return;
    };
    if !is_scalar(places, &status) {
        places.wrong("/status", "what is there is no text, number or boolean");
        return;
    }
    known(extension, &status.ty, places);
    if !places.found.is_empty() {
        return;
    }
    let values = |states: &[State]| {
        let mut values: Vec<_> = states.iter().map(value).collect();
        values.sort_by_key(Value::to_string);
        values.dedup();
        values
    };
    let milliseconds = |given: Option<f64>, usual: u64| given.map_or(usual, thousandths);
    operations[index].polling = Some(Polling {
        status: status.place,
        done: values(&extension.done),
        failed: values(&extension.failed),
        interval: milliseconds(extension.interval, 1_000),
        growth: extension
            .growth
            .map_or(150, |growth| thousandths(growth) / 10),
        max_interval: milliseconds(extension.max_interval, 30_000),
        deadline: milliseconds(extension.deadline, 3_600_000),
    });
    if let Some((starter, starts)) = start {
        operations[starter].starts = Some(starts);
    }
}

/// The operation that starts the task, and how its answer names the task.
fn starts(
    start: &StartedBy,
    index: usize,
    operations: &[Operation],
    places: &mut Places<'_>,
) -> Option<(usize, Starts)> {
    let member = "/startedBy/operation";
    let starter = operations
        .iter()
        .position(|other| other.id == start.operation);
    let Some(starter) = starter.filter(|starter| *starter != index) else {
        places.wrong(
            member,
            "there is no other operation with this `operationId`",
        );
        return None;
    };
    if operations[starter].starts.is_some() {
        places.wrong(member, "it starts a task of another operation already");
        return None;
    }
    if operations[starter].polling.is_some() {
        let message = "it asks after a task itself: only one can be waited for";
        places.wrong(member, message);
        return None;
    }
    let operation = &operations[index];
    if operation.body.as_ref().is_some_and(|body| body.required) {
        places.wrong(
            "/startedBy",
            "the question has a body, which the start does not know",
        );
        return None;
    }
    let mut arguments = Vec::new();
    for parameter in operation
        .parameters
        .iter()
        .filter(|parameter| parameter.required)
    {
        let Some(answer) = start.parameters.get(&parameter.wire) else {
            let message = format!("the required parameter `{}` is missing", parameter.wire);
            places.wrong("/startedBy/parameters", message);
            continue;
        };
        let member = format!(
            "/startedBy/parameters/{}",
            crate::document::escape(&parameter.wire)
        );
        arguments.extend(argument(&member, &operations[starter], answer, places));
    }
    for name in start.parameters.keys() {
        let known =
            |parameter: &&crate::contract::Parameter| parameter.required && parameter.wire == *name;
        if !operation
            .parameters
            .iter()
            .any(|parameter| known(&parameter))
        {
            let member = format!("/startedBy/parameters/{}", crate::document::escape(name));
            places.wrong(
                &member,
                "the operation has no required parameter of this name",
            );
        }
    }
    let starts = Starts {
        operation: index,
        arguments,
    };
    places.found.is_empty().then_some((starter, starts))
}

/// Tells of states that the contract does not list.
fn known(extension: &extension::Polling, ty: &Type, places: &mut Places<'_>) {
    let (ty, _) = places.plain(ty);
    let Some(ModelKind::Enum(list)) = places.kind(ty) else {
        return;
    };
    for (member, states) in [("done", &extension.done), ("failed", &extension.failed)] {
        for (index, state) in states.iter().enumerate() {
            let state = value(state);
            if list.values.iter().all(|listed| listed.wire != state) {
                let message = format!("the contract lists no state {state}");
                places.wrong(&format!("/{member}/{index}"), message);
            }
        }
    }
}

fn argument(
    member: &str,
    starter: &Operation,
    answer: &Answer,
    places: &mut Places<'_>,
) -> Option<Reading> {
    let place = places.answer(member, starter, answer)?;
    if is_scalar(places, &place) {
        Some(place.place)
    } else {
        places.wrong(member, "what is there is no text, number or boolean");
        None
    }
}

fn is_scalar(places: &Places<'_>, place: &Typed<Reading>) -> bool {
    let mut ty = places.plain(&place.ty).0;
    while let Type::Secret(inner) = ty {
        ty = places.plain(&inner.ty).0;
    }
    match ty {
        Type::Bool | Type::Integer(_) | Type::Number | Type::String | Type::Text(_) => true,
        ty => matches!(
            places.kind(ty),
            Some(ModelKind::Enum(_) | ModelKind::Union(_))
        ),
    }
}

fn value(state: &State) -> Value {
    match state {
        State::Text(text) => text.clone().into(),
        State::Integer(number) => (*number).into(),
        State::Flag(flag) => (*flag).into(),
    }
}

/// A positive number that `lint` has bounded, in thousandths.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from 0.001 to a year"
)]
fn thousandths(number: f64) -> u64 {
    (number * 1_000.0).round() as u64
}
