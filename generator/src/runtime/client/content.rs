//! Content: bytes to be sent, at hand or still to be read.

use std::fmt;
#[cfg(not(target_arch = "wasm32"))]
use std::sync::Arc;

use bytes::Bytes;

#[cfg(not(target_arch = "wasm32"))]
use super::pieces::Pieces;
#[cfg(not(target_arch = "wasm32"))]
use super::rewind::Reread;

/// Where the same bytes can be had again.
#[derive(Clone)]
pub(super) enum Rewind {
    /// Here.
    Bytes(Bytes),
    /// Where it came from.
    #[cfg(not(target_arch = "wasm32"))]
    Sources(Arc<dyn Reread>),
}

impl Rewind {
    /// The body from its beginning. `None`: a file is not what it was.
    pub(super) async fn body(&self) -> Option<reqwest::Body> {
        match self {
            Self::Bytes(bytes) => Some(bytes.clone().into()),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Sources(sources) => sources.body().await,
        }
    }
}

impl fmt::Debug for Rewind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rewind")
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
#[derive(Debug)]
pub(super) struct Outgoing {
    pub(super) body: reqwest::Body,
    /// How long it is, where that has to be stated.
    pub(super) length: Option<u64>,
    /// Where it can be had again.
    pub(super) rewind: Option<Rewind>,
}

impl Default for Outgoing {
    fn default() -> Self {
        Content::Bytes(Bytes::new()).into_body()
    }
}

impl Content {
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
                body: bytes.clone().into(),
                length: None,
                rewind: Some(Rewind::Bytes(bytes)),
            },
            #[cfg(not(target_arch = "wasm32"))]
            Self::Pieces(pieces) => pieces.into_body(),
        }
    }
}

impl fmt::Debug for Content {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            Some(length) => write!(f, "[{length} bytes]"),
            None => f.write_str("[a stream]"),
        }
    }
}
