//! Pieces: content that is read while it is sent, from files and streams.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncRead, ReadBuf};

use super::content::{Content, Outgoing, Rewind};
use super::rewind::{Reread, Sources};

/// How much of a file is read at a time.
const PIECE: usize = 64 * 1024;

/// Why a stream broke off.
pub(in crate::runtime) type Broken = Box<dyn std::error::Error + Send + Sync>;

/// A stream of anybody's pieces.
trait Source: Send + 'static {
    /// The next piece, with our types.
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>)
    -> Poll<Option<Result<Bytes, Broken>>>;

    /// All of them as a body: compiled for callers who have some, not for every body.
    fn into_body(self: Pin<Box<Self>>) -> reqwest::Body;
}

impl<S, P, E> Source for S
where
    S: Stream<Item = Result<P, E>> + Send + 'static,
    P: Into<Bytes>,
    E: Into<Broken>,
{
    fn poll(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Broken>>> {
        let piece = self.poll_next(context);
        piece.map(|piece| piece.map(|piece| piece.map(Into::into).map_err(Into::into)))
    }

    fn into_body(self: Pin<Box<Self>>) -> reqwest::Body {
        reqwest::Body::wrap_stream(Mapped(self))
    }
}

/// Anybody's stream as one of ours.
pub(in crate::runtime) struct Mapped(Pin<Box<dyn Source>>);

impl Mapped {
    /// As one of ours.
    pub(in crate::runtime) fn new<S, P, E>(pieces: S) -> Self
    where
        S: Stream<Item = Result<P, E>> + Send + 'static,
        P: Into<Bytes>,
        E: Into<Broken>,
    {
        Self(Box::pin(pieces))
    }
}

impl Stream for Mapped {
    type Item = Result<Bytes, Broken>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll(context)
    }
}

/// What is still to be read.
pub(super) struct Pieces {
    stream: Mapped,
    /// How many bytes there are, where that is known.
    pub(super) length: Option<u64>,
    /// Where the same bytes can be had again; nowhere in most streams.
    pub(super) rewind: Option<Arc<dyn Reread>>,
}

impl Pieces {
    /// A stream that is gone once it is read.
    pub(super) fn stream<S, P, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<P, E>> + Send + 'static,
        P: Into<Bytes>,
        E: Into<Broken>,
    {
        Self {
            stream: Mapped::new(stream),
            length: None,
            rewind: None,
        }
    }

    /// An open file, from where it stands.
    #[inline]
    pub(super) fn file(file: tokio::fs::File, length: u64, rewind: Option<Sources>) -> Self {
        Self {
            length: Some(length),
            rewind: rewind.map(|rewind| Arc::new(rewind) as _),
            ..Self::stream(Read { file, left: length })
        }
    }

    /// Several contents, one behind the other.
    #[inline]
    pub(super) fn chain(all: Vec<Content>) -> Self {
        let length = all
            .iter()
            .try_fold(0_u64, |sum, one| sum.checked_add(one.length()?));
        let rewind = Sources::chain(&all);
        Self {
            length,
            rewind: rewind.map(|rewind| Arc::new(rewind) as _),
            ..Self::stream(Chain(all.into_iter()))
        }
    }

    pub(super) fn into_body(self) -> Outgoing {
        Outgoing {
            body: self.stream.0.into_body(),
            length: self.length,
            rewind: self.rewind.map(Rewind::Sources),
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

    #[inline]
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

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match self.0.as_mut_slice().first_mut() {
                None => return Poll::Ready(None),
                Some(Content::Bytes(bytes)) => {
                    let bytes = std::mem::take(bytes);
                    self.0.next();
                    return Poll::Ready(Some(Ok(bytes)));
                }
                Some(Content::Pieces(pieces)) => {
                    match ready!(Pin::new(&mut pieces.stream).poll_next(context)) {
                        None => _ = self.0.next(),
                        piece => return Poll::Ready(piece),
                    }
                }
            }
        }
    }
}
