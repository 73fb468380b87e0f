//! Retries: how often a call is sent again, and how long it waits before.

use std::time::Duration;

use super::wait;
use crate::runtime::random;

/// How often a call is sent again, and how long it waits before that.
///
/// By default twice at most, where that is safe and may help:
///
/// - after an answer with status 408, 429, 502, 503 or 504, or those that the contract names;
/// - after a connection that fails, falls silent or breaks, be it within an answer that the call
///   reads to its end; a stream in its caller's hands is not read again, but
///   goes on where it can;
/// - when doing it twice is doing it once: the method is idempotent (RFC 9110, section 9.2.2), or
///   the request carries an idempotency key, the same each time. Any request is sent again when
///   there was no connection, so that the server saw nothing of it;
/// - when the body can be sent again: a stream cannot, bytes and files from a path can;
/// - within the call's [`timeout`](super::Options::timeout), which is for all tries together;
/// - while the client's budget lasts: 500 tokens, of which a retry takes 5, and 10 after silence. A
///   call that ends well gives back what its last retry took, or 1 if it needed none.
///
/// The delay is what the server asks for, in `Retry-After` or `Retry-After-Ms`, up to 60 seconds;
/// else a random time from nothing to 0.5 seconds, doubled with every retry up to 8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    pub(in crate::runtime) most: u32,
    first: Duration,
    longest: Duration,
    asked: Duration,
}

impl Retry {
    /// Every call is sent once.
    pub fn none() -> Self {
        Self::at_most(0)
    }

    /// So many times again, after the first.
    pub fn at_most(times: u32) -> Self {
        Self {
            most: times,
            first: Duration::from_millis(500),
            longest: Duration::from_secs(8),
            asked: Duration::from_secs(60),
        }
    }

    /// Sets the longest delay before the first retry, and before any; 0.5 and 8 seconds by default.
    #[must_use]
    pub fn delays(mut self, first: Duration, longest: Duration) -> Self {
        (self.first, self.longest) = (first, longest);
        self
    }

    /// Sets how long the client waits at most when the server asks it to; 60 seconds by default.
    #[must_use]
    pub fn longest_wait(mut self, time: Duration) -> Self {
        self.asked = time;
        self
    }

    /// How long to wait after so many tries, of which the last was answered with these headers.
    #[inline]
    pub(in crate::runtime) fn delay(
        &self,
        tries: u32,
        headers: Option<&reqwest::header::HeaderMap>,
    ) -> Duration {
        if let Some(asked) = headers.and_then(wait::asked) {
            return asked.min(self.asked);
        }
        let doubled = 2_u32.saturating_pow(tries.saturating_sub(1));
        random::up_to(self.first.saturating_mul(doubled).min(self.longest))
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self::at_most(2)
    }
}
