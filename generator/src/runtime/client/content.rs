//! Content: bytes to be sent, at hand or still to be read.

use std::fmt;

use bytes::Bytes;

#[cfg(not(target_arch = "wasm32"))]
use super::pieces::Pieces;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use super::rewind::Rewind;

/// What is at hand need not be had again.
#[cfg(target_arch = "wasm32")]
#[derive(Clone, Debug)]
pub(super) enum Rewind {}

#[cfg(target_arch = "wasm32")]
impl Rewind {
    pub(super) async fn body(&self) -> Option<reqwest::Body> {
        match *self {}
    }
}

/// Bytes to be sent.
pub(super) enum Content {
    /// At hand.
    Bytes(Bytes),
    /// Read while they are sent. A browser sends what is at hand only.
    #[cfg(not(target_arch = "wasm32"))]
    Pieces(Pieces),
}

/// A body, and what has to be known beside it.
#[derive(Debug, Default)]
pub(super) struct Outgoing {
    pub(super) body: reqwest::Body,
    /// How long it is, where that has to be stated.
    pub(super) length: Option<u64>,
    /// Where it can be had again, if it is not at hand.
    pub(super) rewind: Option<Rewind>,
}

impl Content {
    /// Several contents, one behind the other.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn chain(all: Vec<Self>) -> Self {
        Self::Pieces(Pieces::chain(all))
    }

    /// Several contents, one behind the other.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn chain(all: Vec<Self>) -> Self {
        let bytes = all.into_iter().flat_map(|Self::Bytes(bytes)| bytes);
        Self::Bytes(bytes.collect())
    }

    /// How many bytes there are, where that is known.
    pub(super) fn length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Pieces(pieces) => pieces.length,
        }
    }

    /// The body, and what has to be known beside it.
    pub(super) fn into_body(self) -> Outgoing {
        match self {
            Self::Bytes(bytes) => Outgoing {
                body: bytes.into(),
                ..Outgoing::default()
            },
            #[cfg(not(target_arch = "wasm32"))]
            Self::Pieces(pieces) => pieces.into_body(),
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
