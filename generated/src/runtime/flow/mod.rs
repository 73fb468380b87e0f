//! Flows: what several calls come to together. Only crates whose contract declares one have this
//! module.

mod item_stream;
mod link;
mod pages;
mod turn;

pub use item_stream::ItemStream;
pub use pages::{Paged, Pages};
pub use turn::{Turn, header_text};

use std::pin::Pin;

use super::{Error, Response};

/// A call on its way.
#[cfg(not(target_arch = "wasm32"))]
pub type Sending<'c, T, E> =
    Pin<Box<dyn Future<Output = Result<Response<T>, Error<E>>> + Send + 'c>>;

/// A call on its way.
#[cfg(target_arch = "wasm32")]
pub type Sending<'c, T, E> = Pin<Box<dyn Future<Output = Result<Response<T>, Error<E>>> + 'c>>;
