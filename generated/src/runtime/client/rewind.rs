//! Rewind: where a body that is read while it is sent can be had again.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bytes::Bytes;

use super::content::Content;
use super::pieces::Pieces;

/// Where the same bytes can be had again, one behind the other.
#[derive(Clone)]
pub(super) struct Sources(Vec<Source>);

#[derive(Clone)]
enum Source {
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
                    sources.extend_from_slice(&pieces.rewind.as_ref()?.0);
                }
            }
        }
        Some(Self(sources))
    }

    /// The body from its beginning. `None`: a file is not what it was.
    pub(super) async fn body(&self) -> Option<reqwest::Body> {
        let mut all = Vec::new();
        for source in &self.0 {
            all.push(source.open().await?);
        }
        Some(Pieces::chain(all).into_body().body)
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
