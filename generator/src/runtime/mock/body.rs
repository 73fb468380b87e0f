//! Bodies: read to the end, and given piece by piece.

use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use bytes::{Buf, Bytes, BytesMut};
use hyper::body::{Body, Frame, SizeHint};

/// A body that arrives; what comes before it breaks off.
pub(super) async fn read(body: impl Body) -> Bytes {
    let mut body = pin!(body);
    let mut whole = BytesMut::new();
    while let Some(Ok(frame)) = poll_fn(|context| body.as_mut().poll_frame(context)).await {
        if let Ok(mut data) = frame.into_data() {
            whole.extend_from_slice(&data.copy_to_bytes(data.remaining()));
        }
    }
    whole.freeze()
}

/// A body that is at hand; `None` where it is not.
pub(super) fn at_hand(body: impl Body) -> Option<Bytes> {
    now(read(body))
}

/// What a future comes to at once.
pub(super) fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// The body of an answer.
pub(super) struct Given {
    rest: Bytes,
    /// How long it says that it is.
    length: u64,
    /// Whether the connection breaks after it.
    breaks: bool,
}

impl Given {
    /// All of it, or a part before the connection breaks.
    pub(super) fn new(whole: Bytes, part: Option<usize>) -> Self {
        Self {
            length: u64::try_from(whole.len()).unwrap_or(u64::MAX),
            rest: match part {
                Some(part) => whole.slice(..part.min(whole.len())),
                None => whole,
            },
            breaks: part.is_some(),
        }
    }
}

impl Body for Given {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let rest = std::mem::take(&mut self.rest);
        Poll::Ready(if !rest.is_empty() {
            Some(Ok(Frame::data(rest)))
        } else if std::mem::take(&mut self.breaks) {
            Some(Err(io::ErrorKind::ConnectionAborted.into()))
        } else {
            None
        })
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && !self.breaks
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}
