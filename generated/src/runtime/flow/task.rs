//! Tasks: what a call has started.

use std::pin::Pin;
use std::time::Duration;

use crate::runtime::{Error, Response};

/// A task that was started.
#[derive(Debug)]
pub struct Task<R> {
    /// The request that asks after it.
    pub(super) request: R,
    /// How long the server asks to be left alone before that.
    pub(super) after: Option<Duration>,
}

impl<R> Task<R> {
    /// The task that an answer tells of, and the request that asks after it.
    pub fn of<T>(started: &Response<T>, request: R) -> Self {
        Self {
            request,
            after: started.retry_after(),
        }
    }
}

/// A task on its way to be started.
#[cfg(not(target_arch = "wasm32"))]
pub type Starting<'c, R, E> = Pin<Box<dyn Future<Output = Result<Task<R>, Error<E>>> + Send + 'c>>;

/// A task on its way to be started.
#[cfg(target_arch = "wasm32")]
pub type Starting<'c, R, E> = Pin<Box<dyn Future<Output = Result<Task<R>, Error<E>>> + 'c>>;
