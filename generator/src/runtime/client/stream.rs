//! A body that arrives piece by piece.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use super::{Error, Fault};

/// The pieces of a body, decompressed.
#[cfg(not(target_arch = "wasm32"))]
type Pieces = Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send + Sync>>;

/// The pieces of a body, decompressed. A browser has one thread.
#[cfg(target_arch = "wasm32")]
type Pieces = Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>>>>;

/// A body that arrives piece by piece, without a limit on its size.
///
/// It is a [`Stream`]; [`next`](Self::next) and [`collect`](Self::collect) need no other crate.
pub struct ByteStream {
    pieces: Pieces,
    /// How often the request was sent until it came.
    pub(super) attempts: u32,
}

impl ByteStream {
    /// A body from its pieces.
    pub fn new(pieces: Pieces) -> Self {
        Self {
            pieces,
            attempts: 1,
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
        let mut whole = BytesMut::new();
        while let Some(piece) = self.piece().await {
            let piece = piece?;
            let room = limit - whole.len();
            if piece.len() > room {
                whole.extend_from_slice(&piece[..room]);
                return Ok((whole.freeze(), false));
            }
            if whole.is_empty() {
                whole = piece.into();
            } else {
                whole.extend_from_slice(&piece);
            }
        }
        Ok((whole.freeze(), true))
    }

    fn broken(&self, error: reqwest::Error) -> Fault {
        Fault::transport(error).after(self.attempts)
    }

    async fn piece(&mut self) -> Option<Result<Bytes, Fault>> {
        let piece = poll_fn(|context| self.pieces.as_mut().poll_next(context)).await?;
        Some(piece.map_err(|error| self.broken(error)))
    }
}

impl From<Bytes> for ByteStream {
    fn from(whole: Bytes) -> Self {
        Self::new(Box::pin(Once(Some(whole))))
    }
}

/// A body that is at hand.
struct Once(Option<Bytes>);

impl Stream for Once {
    type Item = reqwest::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = self.pieces.as_mut().poll_next(context);
        piece.map(|piece| piece.map(|piece| piece.map_err(|error| self.broken(error).into())))
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ByteStream")
    }
}
