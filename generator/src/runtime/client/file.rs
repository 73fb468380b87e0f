//! Files: bytes that are sent as they are, as a body of their own or as a part of one.

use std::io;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::content::{Broken, Content};

/// Bytes to be sent, from memory, a file or a stream.
///
/// Whatever is `Into<File>` can be given where one is asked for: `Vec<u8>`, `Bytes`, text. A file
/// or a stream is read while it is sent, a piece at a time.
#[derive(Debug)]
pub struct File {
    pub(super) content: Content,
    pub(super) name: Option<String>,
    pub(super) media: Option<String>,
    pub(super) headers: Vec<(String, String)>,
}

impl File {
    /// Bytes in memory.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self::of(Content::Bytes(bytes.into()))
    }

    /// The file at a path, under its own name. It is read while it is sent, up to the length that
    /// it has now.
    ///
    /// # Errors
    /// The file cannot be opened.
    pub async fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let file = tokio::fs::File::open(path).await?;
        let length = file.metadata().await?.len();
        let name = path.file_name().map(|name| name.to_string_lossy());
        Ok(Self {
            name: name.map(std::borrow::Cow::into_owned),
            ..Self::of(Content::file(file, length))
        })
    }

    /// Pieces that arrive while they are sent, of unknown length. A piece that is an error breaks
    /// the call off.
    pub fn stream<S, P, E>(pieces: S) -> Self
    where
        S: Stream<Item = Result<P, E>> + Send + 'static,
        P: Into<Bytes>,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        Self::of(Content::Pieces(Box::pin(Mapped(Box::pin(pieces))), None))
    }

    /// States how many bytes a stream has, so that the server hears of it first.
    #[must_use]
    pub fn length(mut self, length: u64) -> Self {
        if let Content::Pieces(_, known) = &mut self.content {
            *known = Some(length);
        }
        self
    }

    /// Sets the file name that a part of a form states. Without one it is `blob`, as in browsers.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the media type, in place of the contract's.
    #[must_use]
    pub fn media_type(mut self, media: impl Into<String>) -> Self {
        self.media = Some(media.into());
        self
    }

    /// Adds a header to a part of a form; a body of its own has none.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    fn of(content: Content) -> Self {
        Self {
            content,
            name: None,
            media: None,
            headers: Vec::new(),
        }
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<Bytes> for File {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

impl From<String> for File {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&'static [u8]> for File {
    fn from(bytes: &'static [u8]) -> Self {
        Self::new(bytes)
    }
}

impl<const N: usize> From<&'static [u8; N]> for File {
    fn from(bytes: &'static [u8; N]) -> Self {
        Self::new(bytes.as_slice())
    }
}

impl From<&'static str> for File {
    fn from(text: &'static str) -> Self {
        Self::new(text)
    }
}

/// A caller's stream, with our types.
struct Mapped<S>(Pin<Box<S>>);

impl<S, P, E> Stream for Mapped<S>
where
    S: Stream<Item = Result<P, E>>,
    P: Into<Bytes>,
    E: Into<Broken>,
{
    type Item = Result<Bytes, Broken>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = self.0.as_mut().poll_next(context);
        piece.map(|piece| piece.map(|piece| piece.map(Into::into).map_err(Into::into)))
    }
}
