//! What is known of a call once it went over the wire, beside the answer that it ended with.

use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use bytes::Bytes;

/// How often a call was sent, and what has been read of its answer.
#[derive(Default)]
pub(super) struct Exchange {
    tries: AtomicU32,
    body: Mutex<Option<Bytes>>,
}

impl Exchange {
    /// That of a call which was sent so often before.
    pub(super) fn after(tries: u32) -> Self {
        Self {
            tries: AtomicU32::new(tries),
            body: Mutex::default(),
        }
    }

    /// Counts a try.
    pub(super) fn begin(&self) -> u32 {
        self.tries.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// How often the call was sent.
    pub(super) fn tries(&self) -> u32 {
        self.tries.load(Ordering::Relaxed)
    }

    /// Keeps the body of the answer.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub(super) fn keep(&self, read: Bytes) {
        if let Ok(mut body) = self.body.lock() {
            *body = Some(read);
        }
    }

    /// The body of the answer, if it has been read.
    #[inline]
    pub(super) fn take(&self) -> Option<Bytes> {
        self.body.lock().ok()?.take()
    }
}

/// Another call that has been sent so often.
impl Clone for Exchange {
    #[inline]
    fn clone(&self) -> Self {
        Self::after(self.tries())
    }
}

impl fmt::Debug for Exchange {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exchange")
            .field("tries", &self.tries())
            .finish_non_exhaustive()
    }
}
