//! A body that arrives piece by piece.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use super::{Error, Fault};

/// The pieces of a body, decompressed.
type Pieces = Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send + Sync>>;

/// A body that arrives piece by piece, without a limit on its size.
///
/// It is a [`Stream`]; [`next`](Self::next) and [`collect`](Self::collect) need no other crate.
pub struct ByteStream(Pieces);

impl ByteStream {
    /// A body from its pieces.
    pub fn new(pieces: Pieces) -> Self {
        Self(pieces)
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
            whole.extend_from_slice(&piece);
        }
        Ok((whole.freeze(), true))
    }

    async fn piece(&mut self) -> Option<Result<Bytes, Fault>> {
        let piece = poll_fn(|context| self.0.as_mut().poll_next(context)).await?;
        Some(piece.map_err(Fault::transport))
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = self.0.as_mut().poll_next(context);
        piece.map(|piece| piece.map(|piece| piece.map_err(|error| Fault::transport(error).into())))
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ByteStream")
    }
}
