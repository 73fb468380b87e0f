//! State: what is expected, and what was asked.

use std::fmt::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::difference::differences;
use super::wanted::Wanted;
use super::{Reply, SentRequest};

/// What the server and the handles of its expectations share.
#[derive(Default)]
pub(super) struct Shared {
    log: Mutex<Log>,
    closed: AtomicBool,
}

/// What is expected, and what was asked.
#[derive(Default)]
pub(super) struct Log {
    pub(super) rows: Vec<Row>,
    pub(super) requests: Vec<SentRequest>,
    /// What was asked that nobody expected, and why not.
    unexpected: Vec<String>,
}

/// An expectation.
pub(super) struct Row {
    pub(super) wanted: Wanted,
    pub(super) reply: Reply,
    /// How often it is answered; without an end where absent.
    pub(super) times: Option<usize>,
    /// The requests that were, by their places.
    pub(super) calls: Vec<usize>,
}

impl Shared {
    pub(super) fn log(&self) -> MutexGuard<'_, Log> {
        // A test that fails leaves a log that can be read.
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn close(&self) {
        self.closed.store(true, Ordering::Release);
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }
}

impl Row {
    fn is_used_up(&self) -> bool {
        self.times.is_some_and(|times| self.calls.len() >= times)
    }
}

impl Log {
    /// Keeps a request, and finds its answer: the first expectation that it meets and that is not
    /// used up.
    pub(super) fn answer(&mut self, request: SentRequest) -> Reply {
        let place = self.requests.len();
        let fits = |row: &Row| differences(&row.wanted, &request).is_empty();
        let mut rows = self.rows.iter().enumerate();
        let row = rows.find(|(_, row)| !row.is_used_up() && fits(row));
        let reply = match row.map(|(index, _)| index) {
            Some(index) => {
                let row = &mut self.rows[index];
                row.calls.push(place);
                row.reply.clone()
            }
            None => {
                let text = self.unexpected(&request);
                self.unexpected.push(text.clone());
                Reply::new(501)
                    .header("content-type", "text/plain")
                    .body(text)
            }
        };
        self.requests.push(request);
        reply
    }

    /// What was asked, and what is different from each expectation that comes near.
    fn unexpected(&self, request: &SentRequest) -> String {
        let mut text = format!("unexpected: {request}");
        let near: Vec<&Row> = self
            .rows
            .iter()
            .filter(|row| row.wanted.is_call(request))
            .collect();
        let rows = if near.is_empty() {
            self.rows.iter().collect()
        } else {
            near.clone()
        };
        if rows.is_empty() {
            text.push_str("\n  nothing is expected");
        }
        for row in rows {
            _ = write!(text, "\n  expected: {}", row.wanted.name());
            if near.is_empty() {
                continue;
            }
            for line in differences(&row.wanted, request) {
                _ = write!(text, "\n    {line}");
            }
            if row.is_used_up() {
                _ = write!(text, "\n    its calls have all come: {}", row.calls.len());
            }
        }
        text
    }

    /// What a test has to know at its end; nothing where all went as it expected.
    pub(super) fn verdict(&self) -> Option<String> {
        let mut lines = self.unexpected.clone();
        for row in &self.rows {
            let calls = row.calls.len();
            if let Some(times) = row.times.filter(|times| *times != calls) {
                let name = row.wanted.name();
                lines.push(format!("expected {times} times, not {calls}: {name}"));
            }
        }
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}
