//! Expectations: what is answered, how often it was asked.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use super::state::{Row, Shared};
use super::wanted::Wanted;
use super::{Answer, Declared, Reply, Said, SentRequest};

/// An expected call that answers `T`, or fails with `E`; what it answers is still to be said.
#[must_use = "an expectation without an answer is none"]
pub struct When<T, E> {
    shared: Arc<Shared>,
    wanted: Wanted,
    pub(super) declared: Declared,
    types: PhantomData<fn() -> (T, E)>,
}

impl<T, E> When<T, E> {
    pub(super) fn new(shared: Arc<Shared>, wanted: Wanted, declared: Declared) -> Self {
        Self {
            shared,
            wanted,
            declared,
            types: PhantomData,
        }
    }

    /// Answers anything, in the contract or not.
    pub fn replies(self, reply: Reply) -> Expectation {
        let mut log = self.shared.log();
        let place = log.rows.len();
        log.rows.push(Row {
            wanted: self.wanted,
            reply,
            times: None,
            calls: Vec::new(),
        });
        drop(log);
        Expectation {
            shared: self.shared,
            place,
        }
    }

    #[track_caller]
    fn said(&self, status: u16) -> Said {
        match self.declared.status(status) {
            Ok(said) => said,
            Err(message) => panic!("{message}"),
        }
    }
}

impl<T: Answer, E> When<T, E> {
    /// Answers this, with the first status of success that the contract declares.
    pub fn answers(self, value: T) -> Expectation {
        let said = self.declared.success();
        self.replies(value.reply(said))
    }

    /// Answers this with another status of success.
    ///
    /// # Panics
    /// The contract does not declare it.
    #[track_caller]
    pub fn answers_with(self, status: u16, value: T) -> Expectation {
        let said = self.said(status);
        self.replies(value.reply(said))
    }
}

impl<T, E: Answer> When<T, E> {
    /// Fails with this status and these details.
    ///
    /// # Panics
    /// The contract does not declare the status.
    #[track_caller]
    pub fn fails(self, status: u16, details: E) -> Expectation {
        let said = self.said(status);
        self.replies(details.reply(said))
    }
}

/// An expected call with its answer. The server has it already: it need not be kept.
#[derive(Clone)]
pub struct Expectation {
    shared: Arc<Shared>,
    place: usize,
}

#[allow(
    clippy::return_self_not_must_use,
    reason = "the server has the expectation already"
)]
impl Expectation {
    /// Answers so many calls, which the test fails without. Further ones are for the expectations
    /// behind this one.
    pub fn times(self, times: usize) -> Self {
        self.change(|row| row.times = Some(times))
    }

    /// Takes only calls that have no other query parameters, and no other members in their body.
    pub fn exactly(self) -> Self {
        self.change(|row| row.wanted.exactly = true)
    }

    /// Adds a header to the answer.
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let header = (name.into(), value.into());
        self.change(|row| row.reply.headers.push(header))
    }

    /// Waits before it answers.
    pub fn after(self, delay: Duration) -> Self {
        self.change(|row| row.reply.delay = delay)
    }

    /// Breaks the connection after so many bytes of the answer's body.
    pub fn breaks_after(self, bytes: usize) -> Self {
        self.change(|row| row.reply.part = Some(bytes))
    }

    /// How many calls it has answered.
    pub fn calls(&self) -> usize {
        self.shared.log().rows[self.place].calls.len()
    }

    /// The requests that it has answered.
    pub fn requests(&self) -> Vec<SentRequest> {
        let log = self.shared.log();
        let places = &log.rows[self.place].calls;
        places
            .iter()
            .map(|place| log.requests[*place].clone())
            .collect()
    }

    fn change(self, change: impl FnOnce(&mut Row)) -> Self {
        change(&mut self.shared.log().rows[self.place]);
        self
    }
}

impl<T, E> fmt::Debug for When<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("When")
            .field("declared", &self.declared)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Expectation")
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}
