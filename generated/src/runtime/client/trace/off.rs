//! Without tracing there is nothing to do.

use std::time::Duration;

use reqwest::Request;

use super::super::Call;
use super::super::reason::Reason;

/// No span.
pub(in super::super) struct Span;

impl Span {
    /// None.
    pub(in super::super) fn new(_: &Call, _: &Request) -> Self {
        Self
    }

    /// Nothing but the sending.
    pub(in super::super) fn around<F>(self, _: &Call, sending: F) -> F {
        let Self = self;
        sending
    }
}

/// Tells nobody.
pub(in super::super) fn retry(_: u32, _: &Reason, _: Duration) {}
