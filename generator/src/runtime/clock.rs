//! Clock: the time that calls go by. A browser has it from JavaScript.

use std::time::Duration;

#[cfg(target_arch = "wasm32")]
pub(in crate::runtime) use gloo_timers::future::sleep;
#[cfg(not(target_arch = "wasm32"))]
use std::time::{SystemTime, UNIX_EPOCH};
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::runtime) use tokio::time::{Instant, sleep};
#[cfg(target_arch = "wasm32")]
pub(in crate::runtime) use web_time::Instant;
#[cfg(target_arch = "wasm32")]
use web_time::{SystemTime, UNIX_EPOCH};

/// How long ago 1970 began, by the clock on the wall.
#[inline]
pub(in crate::runtime) fn since_epoch() -> Duration {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
}
