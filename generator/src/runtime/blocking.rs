//! Blocking: calls by threads that await nothing, for whoever turns on feature `blocking`.
//!
//! `client.get_item().send().blocking()?` makes a call, and `for item in items.blocking_iter()` reads
//! a stream. Connections are kept by one thread of the process, whatever client they belong to.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::sync::OnceLock;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle, Runtime};

use super::client::{Error, Fault};

/// A call that its thread waits for.
pub trait Blocking<T, E: From<Fault>>: Future<Output = Result<T, E>> + Sized {
    /// Makes the call and waits for its end.
    ///
    /// # Errors
    /// The call's own. Inside an async runtime [`Error::Request`]: there, calls are awaited.
    fn blocking(self) -> Result<T, E> {
        runtime()?.block_on(self)
    }
}

impl<T, E: From<Fault>, F: Future<Output = Result<T, E>>> Blocking<T, E> for F {}

/// A stream that its thread waits for.
pub trait BlockingStream<T, E>: Stream<Item = Result<T, Error<E>>> + Sized {
    /// Its items, each once it is there. Inside an async runtime, one [`Error::Request`].
    fn blocking_iter(self) -> Iter<Self> {
        Iter(Some(Box::pin(self)))
    }
}

impl<T, E, S: Stream<Item = Result<T, Error<E>>>> BlockingStream<T, E> for S {}

/// The items of a stream.
pub struct Iter<S>(Option<Pin<Box<S>>>);

impl<T, E, S: Stream<Item = Result<T, Error<E>>>> Iterator for Iter<S> {
    type Item = Result<T, Error<E>>;

    fn next(&mut self) -> Option<Self::Item> {
        let stream = self.0.as_mut()?;
        match runtime() {
            Ok(runtime) => runtime.block_on(poll_fn(|context| stream.as_mut().poll_next(context))),
            Err(fault) => {
                self.0 = None;
                Some(Err(fault.into()))
            }
        }
    }
}

impl<S> std::fmt::Debug for Iter<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Iter")
    }
}

/// What makes calls for threads that await nothing.
fn runtime() -> Result<&'static Runtime, Fault> {
    static RUNTIME: OnceLock<io::Result<Runtime>> = OnceLock::new();
    if Handle::try_current().is_ok() {
        return Err(Fault::request(
            "a blocking call inside an async runtime: await it instead",
        ));
    }
    let built = RUNTIME.get_or_init(|| {
        Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
    });
    built
        .as_ref()
        .map_err(|error| Fault::request(format!("there is no thread for calls: {error}")))
}
