//! Why waiting for a task ends without what it was for.

use std::convert::Infallible;
use std::fmt;

use crate::runtime::{Error, Fault, Response};

/// Why a wait ended without a task that is done. `S` is the state of a task, `E` what the contract
/// says about failures to read it, and `B` about failures to start it.
///
/// As in [`Error`], neither `Debug` nor `Display` shows a secret.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaitError<S, E = (), B = Infallible> {
    /// The task was not started, or it is not known how to ask after it.
    Start(Error<B>),
    /// A question failed. The task may go on.
    Call(Error<E>),
    /// The task is over and failed. This is the answer that says so.
    Failed(Box<Response<S>>),
    /// The time to wait is over and the task is not. This is the last answer, if there was one.
    Deadline(Option<Box<Response<S>>>),
}

impl<S, E, B> WaitError<S, E, B> {
    /// The last answer about the task, where the wait ended with one.
    pub fn last(&self) -> Option<&Response<S>> {
        match self {
            Self::Failed(answer) => Some(answer),
            Self::Deadline(answer) => answer.as_deref(),
            Self::Start(_) | Self::Call(_) => None,
        }
    }
}

impl<S, E, B> From<Fault> for WaitError<S, E, B> {
    fn from(fault: Fault) -> Self {
        Self::Call(fault.into())
    }
}

impl<S, E, B> fmt::Display for WaitError<S, E, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start(error) => error.fmt(f),
            Self::Call(error) => error.fmt(f),
            Self::Failed(_) => f.write_str("the task failed"),
            Self::Deadline(_) => f.write_str("the task is not over, and the time to wait is"),
        }
    }
}

impl<S, E, B> std::error::Error for WaitError<S, E, B>
where
    S: fmt::Debug,
    E: fmt::Debug,
    B: fmt::Debug,
{
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Start(error) => error.source(),
            Self::Call(error) => error.source(),
            Self::Failed(_) | Self::Deadline(_) => None,
        }
    }
}
