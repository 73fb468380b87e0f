//! Budget: how much a client tries again in all, so that a server in trouble is not stormed.

use std::sync::atomic::{AtomicU32, Ordering};

/// What there is at first, and at most.
const FULL: u32 = 500;

/// What a call that needed no other try adds.
const CALM: u32 = 1;

/// Tokens that retries take and successes give back; all calls of a client share them.
pub(super) struct Budget(AtomicU32);

impl Budget {
    pub(super) fn full() -> Self {
        Self(AtomicU32::new(FULL))
    }

    /// Takes a retry's cost, if there is so much.
    #[inline]
    pub(super) fn take(&self, cost: u32) -> bool {
        let rest = |tokens: u32| tokens.checked_sub(cost);
        self.0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, rest)
            .is_ok()
    }

    /// A call went well: what its last retry took comes back.
    #[inline]
    pub(super) fn give_back(&self, cost: Option<u32>) {
        let back = cost.unwrap_or(CALM);
        let more = |tokens: u32| (tokens < FULL).then(|| FULL.min(tokens + back));
        // It was full.
        let _ = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }
}
