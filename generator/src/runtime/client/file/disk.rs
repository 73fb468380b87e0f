//! Files from a path and from a stream: what is read while it is sent.

use std::io;
use std::path::Path;

use bytes::Bytes;
use futures_core::Stream;

use super::super::content::Content;
use super::super::pieces::Pieces;
use super::super::rewind::Sources;
use super::File;

impl File {
    /// The file at a path, under its own name. It is read while it is sent, up to the length that
    /// it has now. A call that is sent again opens it again, unless it has changed by then.
    ///
    /// # Errors
    /// The file cannot be opened.
    pub async fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let file = tokio::fs::File::open(path).await?;
        let found = file.metadata().await?;
        let rewind = Sources::file(path, found.len(), found.modified().ok());
        let pieces = Pieces::file(file, found.len(), Some(rewind));
        let name = path.file_name().map(|name| name.to_string_lossy());
        Ok(Self {
            name: name.map(std::borrow::Cow::into_owned),
            ..Self::of(Content::Pieces(pieces))
        })
    }

    /// Pieces that arrive while they are sent, of unknown length. A piece that is an error breaks
    /// the call off. A call with a stream is sent once.
    pub fn stream<S, P, E>(pieces: S) -> Self
    where
        S: Stream<Item = Result<P, E>> + Send + 'static,
        P: Into<Bytes>,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        Self::of(Content::Pieces(Pieces::stream(pieces)))
    }

    /// States how many bytes a stream has, so that the server hears of it first.
    #[must_use]
    pub fn length(mut self, length: u64) -> Self {
        if let Content::Pieces(pieces) = &mut self.content {
            pieces.length = Some(length);
        }
        self
    }
}
