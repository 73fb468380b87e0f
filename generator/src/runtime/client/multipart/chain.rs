//! Chains: several contents as one.

use super::super::content::Content;
#[cfg(not(target_arch = "wasm32"))]
use super::super::pieces::Pieces;

impl Content {
    /// Several contents, one behind the other.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub(super) fn chain(all: Vec<Self>) -> Self {
        Self::Pieces(Pieces::chain(all))
    }

    /// Several contents, one behind the other.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn chain(all: Vec<Self>) -> Self {
        let bytes = all.into_iter().flat_map(|Self::Bytes(bytes)| bytes);
        Self::Bytes(bytes.collect())
    }
}
