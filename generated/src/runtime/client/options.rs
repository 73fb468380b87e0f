//! What a caller may choose for one call.

use std::time::Duration;

/// What a caller may choose for one call, beside what the contract says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// How long the call may take in all, its answer's body included; no limit when absent.
    pub timeout: Option<Duration>,
}

impl Options {
    /// The client's own choices.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how long the call may take in all, its answer's body included.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }
}
