//! Rewind: where a body that is read while it is sent can be had again.

use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::SystemTime;

use bytes::Bytes;

use super::content::Content;
use super::pieces::Pieces;

/// A body that can be had again. It is a trait so that what it takes to read files is compiled for
/// callers who send some, not for every call that may be sent again.
pub(super) trait Reread: Send + Sync {
    /// Where its bytes are, one behind the other.
    fn sources(&self) -> &[Source];

    /// The body from its beginning. `None`: a file is not what it was.
    fn body(&self) -> Reading<'_>;
}

/// A body, once it is there.
pub(super) type Reading<'r> = Pin<Box<dyn Future<Output = Option<reqwest::Body>> + Send + 'r>>;

/// Where the same bytes can be had again, one behind the other.
pub(super) struct Sources(Vec<Source>);

/// Where bytes can be had again.
#[derive(Clone)]
pub(super) enum Source {
    Bytes(Bytes),
    /// A file as it was when it was opened first.
    File {
        path: PathBuf,
        length: u64,
        modified: Option<SystemTime>,
    },
}

impl Sources {
    /// The file at a path.
    #[inline]
    pub(super) fn file(path: &Path, length: u64, modified: Option<SystemTime>) -> Self {
        Self(vec![Source::File {
            path: path.to_owned(),
            length,
            modified,
        }])
    }

    /// Contents, one behind the other, if all of them can be had again.
    #[inline]
    pub(super) fn chain(all: &[Content]) -> Option<Self> {
        let mut sources = Vec::new();
        for content in all {
            match content {
                Content::Bytes(bytes) => sources.push(Source::Bytes(bytes.clone())),
                Content::Pieces(pieces) => {
                    sources.extend_from_slice(pieces.rewind.as_ref()?.sources());
                }
            }
        }
        Some(Self(sources))
    }
}

impl Reread for Sources {
    #[inline]
    fn sources(&self) -> &[Source] {
        &self.0
    }

    #[inline]
    fn body(&self) -> Reading<'_> {
        Box::pin(async move {
            let mut all = Vec::new();
            for source in &self.0 {
                all.push(source.open().await?);
            }
            Some(Pieces::chain(all).into_body().body)
        })
    }
}

impl Source {
    async fn open(&self) -> Option<Content> {
        match self {
            Self::Bytes(bytes) => Some(Content::Bytes(bytes.clone())),
            Self::File {
                path,
                length,
                modified,
            } => {
                let file = tokio::fs::File::open(path).await.ok()?;
                let found = file.metadata().await.ok()?;
                let same = found.len() == *length && found.modified().ok() == *modified;
                same.then(|| Content::Pieces(Pieces::file(file, *length, None)))
            }
        }
    }
}
