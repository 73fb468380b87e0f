//! `x-specwright-polling`: a task that is asked after until it is over.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Answer, Extension, Flaw};
use crate::document::Kind;

/// A task that takes a while, on the operation that reads its state. Its request gets `.wait()`, and so
/// does the one that starts the task. A state that is neither in `done` nor in `failed`, known to the
/// contract or not, is one of a task that is not over.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Polling {
    /// The state of the task in an answer.
    pub(crate) status: Answer,
    /// The states of a task that went well; at least one.
    pub(crate) done: Vec<State>,
    /// The states of a task that did not.
    #[serde(default)]
    pub(crate) failed: Vec<State>,
    /// Seconds before the second question, and from the start to the first; 1 when left out. What an
    /// answer's `Retry-After` says counts more.
    pub(crate) interval: Option<f64>,
    /// What an interval is multiplied by to make the next one; 1.5 when left out.
    pub(crate) growth: Option<f64>,
    /// The longest interval in seconds; 30 when left out.
    pub(crate) max_interval: Option<f64>,
    /// How many seconds to wait in all unless the caller says so; 3600 when left out.
    pub(crate) deadline: Option<f64>,
    /// The operation that starts the task.
    pub(crate) started_by: Option<StartedBy>,
}

/// A value of the property that tells the state.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) enum State {
    /// A word.
    Text(String),
    /// A number.
    Integer(i64),
    /// Yes or no.
    Flag(bool),
}

/// The operation that starts a task.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct StartedBy {
    /// Its `operationId`, as published.
    pub(crate) operation: String,
    /// What its answer has for each required parameter of this operation, by their names.
    #[serde(default)]
    pub(crate) parameters: BTreeMap<String, Answer>,
}

impl Extension for Polling {
    const KEY: &'static str = "x-specwright-polling";
    const ON: &'static [Kind] = &[Kind::Operation];

    fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.done.is_empty() {
            flaws.push(Flaw::new(
                "/done",
                "without a state that ends it, waiting has no end",
            ));
        }
        for (index, state) in self.failed.iter().enumerate() {
            if self.done.contains(state) {
                let message = "a state cannot be both in `done` and in `failed`";
                flaws.push(Flaw::new(format!("/failed/{index}"), message));
            }
        }
        // A year: longer ones are taken for mistakes.
        let seconds = 0.001..=31_536_000.0;
        let numbers = [
            (
                "/interval",
                self.interval,
                &seconds,
                "seconds from 0.001 to a year",
            ),
            (
                "/maxInterval",
                self.max_interval,
                &seconds,
                "seconds from 0.001 to a year",
            ),
            (
                "/deadline",
                self.deadline,
                &seconds,
                "seconds from 0.001 to a year",
            ),
            (
                "/growth",
                self.growth,
                &(1.0..=10.0),
                "a factor from 1 to 10",
            ),
        ];
        for (pointer, number, range, what) in numbers {
            if number.is_some_and(|number| !range.contains(&number)) {
                flaws.push(Flaw::new(pointer, format!("it has to be {what}")));
            }
        }
        flaws
    }
}
