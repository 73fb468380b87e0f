//! A call on its way.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::{Error, Response};

/// A call on its way, as `.send()` gives it: `.await` sends it and gives its answer.
///
/// The arguments are checked and put together already, so that it needs neither the client nor what
/// they were made of. Nothing is sent before it is awaited; the call ends where it is dropped.
#[must_use = "a call is sent when it is awaited"]
pub struct Sending<T, E = ()>(Answered<T, E>);

#[cfg(not(target_arch = "wasm32"))]
type Answered<T, E> = Pin<Box<dyn Future<Output = Result<Response<T>, Error<E>>> + Send>>;

#[cfg(target_arch = "wasm32")]
type Answered<T, E> = Pin<Box<dyn Future<Output = Result<Response<T>, Error<E>>>>>;

impl<T, E> Sending<T, E> {
    /// A call that ends as this future does.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub fn new(
        answered: impl Future<Output = Result<Response<T>, Error<E>>> + Send + 'static,
    ) -> Self {
        Self(Box::pin(answered))
    }

    /// A call that ends as this future does.
    #[cfg(target_arch = "wasm32")]
    #[inline]
    pub fn new(answered: impl Future<Output = Result<Response<T>, Error<E>>> + 'static) -> Self {
        Self(Box::pin(answered))
    }
}

impl<T, E> Future for Sending<T, E> {
    type Output = Result<Response<T>, Error<E>>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T, E> fmt::Debug for Sending<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sending")
    }
}
