//! A body that arrives piece by piece.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use super::rest::{Rest, Stopped};
use super::{Error, Fault, TransportError, gathered};

/// The pieces of a body, decompressed.
#[cfg(not(target_arch = "wasm32"))]
pub(super) type Pieces = Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send + Sync>>;

/// The pieces of a body, decompressed. A browser has one thread.
#[cfg(target_arch = "wasm32")]
pub(super) type Pieces = Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>>>>;

/// A body that arrives piece by piece, without a limit on its size.
///
/// It is a [`Stream`]; [`next`](Self::next), [`collect`](Self::collect) and `write_to` need no other
/// crate. An answer to a `GET` that breaks off is asked for from there on, as often as
/// [`Retry`](super::Retry) says, where the server states its length and a strong `ETag` (RFC 9110,
/// section 14.2), and ends as an error where there are other bytes by now.
pub struct ByteStream {
    /// What is at hand already.
    first: Option<Bytes>,
    /// `None` at the end.
    pieces: Option<Pieces>,
    /// How often the request was sent until it came.
    pub(super) attempts: u32,
    /// How it goes on when it breaks off.
    pub(super) rest: Option<Box<Rest>>,
}

impl ByteStream {
    /// A body from its pieces.
    pub fn new(pieces: Pieces) -> Self {
        Self {
            first: None,
            pieces: Some(pieces),
            attempts: 1,
            rest: None,
        }
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// [`Error::Transport`] when the connection breaks or falls silent.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        let piece = self.piece().await?;
        Some(piece.map_err(Error::from))
    }

    /// The whole body.
    ///
    /// # Errors
    /// [`Error::Transport`] when the connection breaks or falls silent.
    pub async fn collect(mut self) -> Result<Bytes, Error> {
        Ok(self.take(usize::MAX).await?.0)
    }

    /// The body up to a limit, and whether that was all of it.
    pub(super) async fn take(&mut self, limit: usize) -> Result<(Bytes, bool), Fault> {
        gathered::up_to(limit, |context| self.poll_piece(context)).await
    }

    async fn piece(&mut self) -> Option<Result<Bytes, Fault>> {
        poll_fn(|context| self.poll_piece(context)).await
    }

    #[inline]
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Fault>>> {
        loop {
            if let Some(rest) = &mut self.rest {
                match ready!(rest.poll(context)) {
                    Some(Ok(pieces)) => {
                        self.pieces = Some(pieces);
                        self.attempts += 1;
                    }
                    Some(Err(Stopped { error, changed })) => {
                        self.attempts += 1;
                        return Poll::Ready(Some(Err(self.broken(error, changed))));
                    }
                    None => {}
                }
            }
            if let Some(first) = self.first.take() {
                return Poll::Ready(Some(Ok(first)));
            }
            let Some(pieces) = &mut self.pieces else {
                return Poll::Ready(None);
            };
            let error = match ready!(pieces.as_mut().poll_next(context)) {
                Some(Err(error)) => error,
                Some(Ok(piece)) => {
                    if let Some(rest) = &mut self.rest {
                        rest.took(&piece);
                    }
                    return Poll::Ready(Some(Ok(piece)));
                }
                None => return Poll::Ready(None),
            };
            let asked = match &mut self.rest {
                Some(rest) => rest.ask(error),
                None => Err(error),
            };
            if let Err(error) = asked {
                return Poll::Ready(Some(Err(self.broken(error, false))));
            }
        }
    }

    /// The end, with an error.
    #[inline]
    fn broken(&mut self, error: reqwest::Error, changed: bool) -> Fault {
        self.rest = None;
        self.pieces = None;
        Fault::broken(error, changed).after(self.attempts)
    }
}

impl Fault {
    /// An answer that broke off, and whether the server had other bytes when asked for the rest.
    fn broken(error: reqwest::Error, changed: bool) -> Self {
        let mut error = TransportError::new(error.without_url());
        error.changed = changed;
        Self::Transport(error)
    }
}

impl From<Bytes> for ByteStream {
    fn from(whole: Bytes) -> Self {
        Self {
            first: Some(whole),
            pieces: None,
            attempts: 1,
            rest: None,
        }
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = self.poll_piece(context);
        piece.map(|piece| piece.map(|piece| piece.map_err(Error::from)))
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ByteStream")
    }
}
