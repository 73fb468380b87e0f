//! Polled: what a task is, and how its state is read.

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::runtime::{Fault, Response, Sending};

/// A request whose answer is the state of a task.
pub trait Polled<'c>: Clone + Unpin + 'c {
    /// What an answer says.
    type State: Unpin;
    /// What the contract says about failures.
    type Details: Unpin;

    /// What the contract says about the task.
    const POLLING: Polling;

    /// Sends it.
    fn ask(self) -> Sending<Self::State, Self::Details>;

    /// The state, as [`word`] writes it.
    fn state(answer: &Response<Self::State>) -> String;
}

/// What the contract says about a task: its states, as [`word`] writes them, and how often to ask.
#[derive(Debug)]
pub struct Polling {
    /// Those of a task that went well.
    pub done: &'static [&'static str],
    /// Those of a task that did not.
    pub failed: &'static [&'static str],
    /// Milliseconds to the second question.
    pub interval: u64,
    /// Hundredths by which an interval is multiplied to make the next.
    pub growth: u64,
    /// Milliseconds of the longest interval.
    pub longest: u64,
    /// Milliseconds to wait in all.
    pub deadline: u64,
}

impl Polling {
    /// What holds where the contract says nothing: from 1 to 30 seconds, for an hour.
    pub const USUAL: Self = Self {
        done: &[],
        failed: &[],
        interval: 1_000,
        growth: 150,
        longest: 30_000,
        deadline: 3_600_000,
    };
}

/// The times between questions.
#[derive(Debug)]
pub(super) struct Pace {
    pub(super) next: Duration,
    pub(super) longest: Duration,
    growth: u64,
}

impl Pace {
    pub(super) fn of(polling: &Polling) -> Self {
        Self {
            next: Duration::from_millis(polling.interval),
            longest: Duration::from_millis(polling.longest),
            growth: polling.growth,
        }
    }

    /// The next one; the one after it is longer.
    pub(super) fn step(&mut self) -> Duration {
        let now = self.next.min(self.longest);
        let hundredths = u32::try_from(self.growth).unwrap_or(u32::MAX);
        self.next = (now.saturating_mul(hundredths) / 100).min(self.longest);
        now
    }
}

/// A state as text: words as they are, numbers in digits, and nothing for what is absent.
pub fn word(state: &impl Serialize) -> String {
    match serde_json::to_value(state).unwrap_or_default() {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What an answer calls the task, as the argument that asks after it.
///
/// # Errors
/// The answer does not say it, or not in a way that can be asked for.
pub fn named<T: DeserializeOwned>(name: &impl Serialize, place: &str) -> Result<T, Fault> {
    let text = word(name);
    let name = serde_json::to_value(name).unwrap_or_default();
    let fault = || {
        Fault::request(format!(
            "the task was started, but the answer does not say at {place} how to ask after it"
        ))
    };
    if text.is_empty() {
        return Err(fault());
    }
    // A number where text is asked for, or the other way round.
    serde_json::from_value(name)
        .or_else(|_| serde_json::from_str(&text))
        .or_else(|_| serde_json::from_value(Value::String(text)))
        .map_err(|_| fault())
}
