//! Source: the bytes to upload.

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use bytes::Bytes;
use futures_core::Stream;

use super::super::client::pieces::Mapped;

/// Why a stream broke off.
type Broken = Box<dyn std::error::Error + Send + Sync>;

/// Pieces that are still to be read.
pub(super) type Pieces = Pin<Box<dyn Stream<Item = Result<Bytes, Broken>> + Send>>;

/// The bytes to upload: from a path, from memory or from a stream.
///
/// A file is read while it is sent, each part by a handle of its own. Of a stream as many parts are in
/// memory as are sent at once.
#[derive(Debug)]
pub struct Source(pub(super) Kind);

/// Where bytes come from.
pub(super) enum Kind {
    Bytes(Bytes),
    Path(PathBuf),
    Pieces(Pieces, Option<u64>),
}

impl Source {
    /// The file at a path.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self(Kind::Path(path.into()))
    }

    /// Bytes in memory.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self(Kind::Bytes(bytes.into()))
    }

    /// Pieces that arrive while they are sent, of unknown length.
    pub fn stream<S, P, E>(pieces: S) -> Self
    where
        S: Stream<Item = Result<P, E>> + Send + 'static,
        P: Into<Bytes>,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        Self(Kind::Pieces(Box::pin(Mapped::new(pieces)), None))
    }

    /// States how many bytes a stream has. Some APIs want to know it before a large file is begun.
    #[must_use]
    pub fn size(mut self, bytes: u64) -> Self {
        if let Kind::Pieces(_, size) = &mut self.0 {
            *size = Some(bytes);
        }
        self
    }

    /// The file's own name.
    pub(super) fn name(&self) -> Option<String> {
        match &self.0 {
            Kind::Path(path) => Some(path.file_name()?.to_string_lossy().into_owned()),
            Kind::Bytes(_) | Kind::Pieces(..) => None,
        }
    }
}

impl From<&Path> for Source {
    fn from(path: &Path) -> Self {
        Self::path(path)
    }
}

impl From<PathBuf> for Source {
    fn from(path: PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<Bytes> for Source {
    fn from(bytes: Bytes) -> Self {
        Self::bytes(bytes)
    }
}

impl From<Vec<u8>> for Source {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes(bytes)
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => write!(f, "[{} bytes]", bytes.len()),
            Self::Path(path) => path.fmt(f),
            Self::Pieces(..) => f.write_str("[a stream]"),
        }
    }
}
