//! Content: bytes to be sent, at hand or still to be read.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncRead, ReadBuf};

/// How much of a file is read at a time.
const PIECE: usize = 64 * 1024;

/// Why a stream broke off.
pub(super) type Broken = Box<dyn std::error::Error + Send + Sync>;

/// Pieces that are still to be read.
pub(super) type Pieces = Pin<Box<dyn Stream<Item = Result<Bytes, Broken>> + Send>>;

/// Bytes to be sent.
pub(super) enum Content {
    /// At hand.
    Bytes(Bytes),
    /// Read while they are sent, with their number where it is known.
    Pieces(Pieces, Option<u64>),
}

impl Content {
    /// An open file, from where it stands.
    pub(super) fn file(file: tokio::fs::File, length: u64) -> Self {
        Self::Pieces(Box::pin(Read { file, left: length }), Some(length))
    }

    /// Several contents, one behind the other.
    pub(super) fn chain(all: Vec<Self>) -> Self {
        let length = all
            .iter()
            .try_fold(0_u64, |sum, one| sum.checked_add(one.length()?));
        Self::Pieces(Box::pin(Chain(all.into_iter())), length)
    }

    /// How many bytes there are, where that is known.
    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            Self::Pieces(_, length) => *length,
        }
    }

    /// The body, and the length that has to be stated beside it.
    pub(super) fn into_body(self) -> (reqwest::Body, Option<u64>) {
        match self {
            Self::Bytes(bytes) => (bytes.into(), None),
            Self::Pieces(pieces, length) => (reqwest::Body::wrap_stream(pieces), length),
        }
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            Some(length) => write!(f, "[{length} bytes]"),
            None => f.write_str("[a stream]"),
        }
    }
}

/// A file, up to the length that it had when it was opened.
struct Read {
    file: tokio::fs::File,
    left: u64,
}

impl Stream for Read {
    type Item = Result<Bytes, Broken>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let room = usize::try_from(self.left).map_or(PIECE, |left| left.min(PIECE));
        if room == 0 {
            return Poll::Ready(None);
        }
        let mut piece = vec![0; room];
        let mut buffer = ReadBuf::new(&mut piece);
        if let Err(error) = ready!(Pin::new(&mut self.file).poll_read(context, &mut buffer)) {
            return Poll::Ready(Some(Err(error.into())));
        }
        let read = buffer.filled().len();
        if read == 0 {
            self.left = 0;
            let error = io::Error::new(io::ErrorKind::UnexpectedEof, "the file became shorter");
            return Poll::Ready(Some(Err(error.into())));
        }
        self.left -= u64::try_from(read).unwrap_or(self.left);
        piece.truncate(read);
        Poll::Ready(Some(Ok(piece.into())))
    }
}

/// Contents, one behind the other.
struct Chain(std::vec::IntoIter<Content>);

impl Stream for Chain {
    type Item = Result<Bytes, Broken>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match self.0.as_mut_slice().first_mut() {
                None => return Poll::Ready(None),
                Some(Content::Bytes(bytes)) => {
                    let bytes = std::mem::take(bytes);
                    self.0.next();
                    return Poll::Ready(Some(Ok(bytes)));
                }
                Some(Content::Pieces(pieces, _)) => {
                    match ready!(pieces.as_mut().poll_next(context)) {
                        None => _ = self.0.next(),
                        piece => return Poll::Ready(piece),
                    }
                }
            }
        }
    }
}
