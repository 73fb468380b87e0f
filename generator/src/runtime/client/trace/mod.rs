//! Tracing: a span a call and an event a retry, for whoever turns on feature `tracing`.

#[cfg(not(feature = "tracing"))]
mod off;
#[cfg(feature = "tracing")]
mod on;

#[cfg(not(feature = "tracing"))]
pub(super) use off::{Span, retry};
#[cfg(feature = "tracing")]
pub(super) use on::{Span, retry};
