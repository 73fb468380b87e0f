//! Progress: how much of a file is on its way.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How far an upload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Bytes given to the network. It goes back when a part has to be sent again.
    pub sent: u64,
    /// Bytes of the file, where that is known.
    pub total: Option<u64>,
}

/// Who is told.
pub(super) type Listener = Arc<dyn Fn(Progress) + Send + Sync>;

/// Counts what is sent.
#[derive(Clone)]
pub(super) struct Meter {
    sent: Arc<AtomicU64>,
    total: Option<u64>,
    listener: Option<Listener>,
}

impl Meter {
    pub(super) fn new(total: Option<u64>, listener: Option<Listener>) -> Self {
        Self {
            sent: Arc::default(),
            total,
            listener,
        }
    }

    pub(super) fn add(&self, bytes: u64) {
        let sent = self.sent.fetch_add(bytes, Ordering::Relaxed) + bytes;
        self.tell(sent);
    }

    /// Takes back what has to be sent again.
    pub(super) fn back(&self, bytes: u64) {
        let sent = self.sent.fetch_sub(bytes, Ordering::Relaxed) - bytes;
        self.tell(sent);
    }

    fn tell(&self, sent: u64) {
        if let Some(listener) = &self.listener {
            listener(Progress {
                sent,
                total: self.total,
            });
        }
    }
}

impl fmt::Debug for Meter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meter")
            .field("sent", &self.sent)
            .finish_non_exhaustive()
    }
}
