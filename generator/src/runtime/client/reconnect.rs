//! Reconnect: server-sent events that go on after their connection ends (WHATWG HTML, 9.2.3).

use std::task::{Context, Poll, ready};
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Response, StatusCode};

use super::again::{Again, Asked};
use super::event::Last;
use super::reason::Reason;
use super::{Fault, Received, Undecodable, media};

const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// The longest time that a server can ask for.
const LONGEST: Duration = Duration::from_secs(60);

/// How events go on.
pub(super) struct Reconnect {
    again: Again,
    asked: Option<Asked>,
    /// Whether an event came since the connection ended last.
    went_on: bool,
}

impl Reconnect {
    pub(super) fn new(again: Again) -> Self {
        Self {
            again,
            asked: None,
            went_on: true,
        }
    }

    /// An event came.
    pub(super) fn went_on(&mut self) {
        self.went_on = true;
    }

    /// Asks for what comes after the last event; says whether that is still done. The first time
    /// after an event it is no failure of anybody's.
    #[inline]
    pub(super) fn ask(&mut self, last: &Last) -> bool {
        let went_on = std::mem::take(&mut self.went_on);
        if went_on {
            self.again.went_on();
        }
        let mut headers = HeaderMap::new();
        let id = last.id.as_deref().filter(|id| !id.is_empty());
        let id = id.and_then(|id| HeaderValue::from_bytes(id.as_bytes()).ok());
        headers.extend(id.map(|id| (LAST_EVENT_ID, id)));
        let wait = last
            .retry
            .map(|wait| Duration::from_millis(wait).min(LONGEST));
        let reason = (!went_on).then_some(&Reason::Broken);
        self.asked = self.again.ask(reason, wait, headers);
        self.asked.is_some()
    }

    /// The answer, once it has been asked for; `None` within when there is nothing more to come.
    #[inline]
    pub(super) fn poll(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Option<Response>, Fault>>> {
        let Some(asked) = &mut self.asked else {
            return Poll::Ready(None);
        };
        let answer = ready!(asked.poll(context));
        self.asked = None;
        Poll::Ready(Some(answer.map_err(Fault::transport).and_then(read)))
    }
}

/// Events that go on, or their end.
#[inline]
fn read(mut answer: Response) -> Result<Option<Response>, Fault> {
    let status = answer.status();
    if status == StatusCode::NO_CONTENT {
        return Ok(None);
    }
    let events = media::is_any(answer.headers(), &["text/event-stream"]);
    if status == StatusCode::OK && events {
        return Ok(Some(answer));
    }
    let received = Received {
        status,
        headers: std::mem::take(answer.headers_mut()),
        body: bytes::Bytes::new(),
        attempts: 1,
    };
    Err(if status == StatusCode::OK {
        Fault::Decode(Box::new(Undecodable {
            received,
            path: String::new(),
            message: "the events do not go on as an event stream".to_owned(),
        }))
    } else {
        Fault::Unexpected(Box::new(received))
    })
}
