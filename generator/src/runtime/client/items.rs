//! Items: a sequence that arrives piece by piece, read item by item.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use reqwest::header::HeaderMap;
use reqwest::{Response as Connection, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::frames::{Frame, Frames, Framing};
use super::reconnect::Reconnect;
use super::{Answer, ByteStream, Error, Received, Response, decode};

/// What ends a stream of JSON in events.
const DONE: &str = "[DONE]";

/// The items of an answer, each read as it arrives: server-sent events, JSON lines or JSON text
/// sequences.
///
/// It is a [`Stream`]; [`next`](Self::next) and [`collect`](Self::collect) need no other crate. An
/// item that does not read as the contract says is an error of its own: the next one is still
/// there. The client's limit on answers is a limit on each item here.
pub struct Items<T> {
    body: ByteStream,
    frames: Frames,
    framing: Framing,
    limit: usize,
    status: StatusCode,
    headers: HeaderMap,
    /// How many items there were.
    count: usize,
    /// Nothing more will arrive.
    ended: bool,
    /// Nothing more is read.
    closed: bool,
    reconnect: Option<Box<Reconnect>>,
    read: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Items<T> {
    pub(super) fn new(
        body: ByteStream,
        framing: Framing,
        limit: usize,
        (status, headers): (StatusCode, HeaderMap),
    ) -> Self {
        Self {
            body,
            frames: Frames::new(framing),
            framing,
            limit,
            status,
            headers,
            count: 0,
            ended: false,
            closed: false,
            reconnect: None,
            read: PhantomData,
        }
    }

    /// The next item; `None` at the end.
    ///
    /// # Errors
    /// [`Error::Decode`] for an item that does not read, with its place in the path; then the next
    /// one follows. [`Error::TooLarge`] for an item above the limit and [`Error::Transport`] when
    /// the connection breaks or falls silent; then there is no next one.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Has server-sent events go on when their connection ends or breaks: the request is sent again
    /// with `Last-Event-ID`, after the time that the server asks for by `retry:`, up to a minute, or else
    /// one that [`Retry`](super::Retry) has. That many retries in a row may bring no event. They end by
    /// `[DONE]`, by status 204, and as an error by any other answer that is no event stream (WHATWG
    /// HTML, section 9.2.3).
    ///
    /// Other sequences, and events of another method than `GET`, stay as they are.
    #[must_use]
    pub fn reconnecting(mut self) -> Self {
        if matches!(self.framing, Framing::Events | Framing::EventData) {
            let rest = self.body.rest.take();
            self.reconnect = rest.map(|rest| Box::new(Reconnect::new(rest.again)));
        }
        self
    }

    /// All items.
    ///
    /// # Errors
    /// The first one of [`next`](Self::next).
    pub async fn collect(mut self) -> Result<Vec<T>, Error> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }

    fn read(&mut self, frame: Frame) -> Option<Result<T, Error>> {
        let place = self.count;
        self.count += 1;
        let (read, body) = match frame {
            Frame::Json(bytes) => (serde_json::from_slice(&bytes), bytes),
            Frame::Event(event) => {
                let body = Bytes::from(event.data.clone());
                if self.framing == Framing::EventData && event.data == DONE {
                    self.closed = true;
                    return None;
                }
                let mut object = serde_json::to_value(event).unwrap_or_default();
                (
                    self.data(&mut object)
                        .and_then(|()| serde_json::from_value(object)),
                    body,
                )
            }
        };
        Some(read.map_err(|error| {
            let wrong = crate::runtime::path::in_item(error, place);
            Error::Decode(decode::undecodable(self.received(body), wrong))
        }))
    }

    /// Puts JSON in the place of an event's text.
    fn data(&self, event: &mut Value) -> Result<(), serde_json::Error> {
        if self.framing == Framing::EventData
            && let Some(Value::String(text)) = event.get("data")
        {
            let data: Value = serde_json::from_str(text)
                .map_err(|error| crate::runtime::path::in_field(error, "data"))?;
            event["data"] = data;
        }
        Ok(())
    }

    /// Whether the events go on after their connection has ended.
    fn goes_on(&mut self) -> bool {
        let last = self.frames.last();
        let asked = self.reconnect.as_mut().map(|reconnect| reconnect.ask(last));
        asked.unwrap_or_default()
    }

    /// The next connection.
    fn connected(&mut self, answer: Connection) {
        let attempts = self.body.attempts + 1;
        self.body = ByteStream::new(Box::pin(answer.bytes_stream()));
        self.body.attempts = attempts;
        self.frames.restart();
        self.ended = false;
    }

    fn received(&self, body: Bytes) -> Received {
        Received {
            status: self.status,
            headers: self.headers.clone(),
            body,
            attempts: self.body.attempts,
        }
    }
}

impl Answer {
    /// A success whose items the caller reads as they arrive.
    ///
    /// # Errors
    /// None here; the items have their own.
    pub fn items<T: DeserializeOwned, E>(
        self,
        framing: Framing,
    ) -> Result<Response<Items<T>>, Error<E>> {
        let head = (self.status, self.headers.clone());
        let items = Items::new(self.body, framing, self.limit, head);
        Ok(Response::new(items, self.status, self.headers))
    }

    /// [`items`](Self::items), as one of several answers.
    ///
    /// # Errors
    /// None here; the items have their own.
    pub fn items_as<T: DeserializeOwned, U, E>(
        self,
        framing: Framing,
        make: fn(Items<T>) -> U,
    ) -> Result<Response<U>, Error<E>> {
        Ok(Response::map(self.items(framing)?, make))
    }
}

impl<T: DeserializeOwned> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while !self.closed {
            if let Some(reconnect) = &mut self.reconnect {
                match ready!(reconnect.poll(context)) {
                    Some(Ok(Some(answer))) => self.connected(answer),
                    Some(Ok(None)) => {
                        self.closed = true;
                        break;
                    }
                    Some(Err(fault)) => {
                        self.closed = true;
                        return Poll::Ready(Some(Err(fault.into())));
                    }
                    None => {}
                }
            }
            let ended = self.ended;
            if let Some(frame) = self.frames.next(ended) {
                if let Some(reconnect) = &mut self.reconnect {
                    reconnect.went_on();
                }
                return Poll::Ready(self.read(frame));
            }
            if ended {
                if self.goes_on() {
                    continue;
                }
                break;
            }
            if self.frames.held() > self.limit {
                self.closed = true;
                let held = self.frames.rest();
                let received = self.received(held);
                return Poll::Ready(Some(Err(Error::TooLarge(Box::new(received)))));
            }
            match ready!(Pin::new(&mut self.body).poll_next(context)) {
                Some(Ok(piece)) => self.frames.push(&piece),
                Some(Err(error)) => {
                    if self.goes_on() {
                        continue;
                    }
                    self.closed = true;
                    return Poll::Ready(Some(Err(error)));
                }
                None => self.ended = true,
            }
        }
        Poll::Ready(None)
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Items")
    }
}
