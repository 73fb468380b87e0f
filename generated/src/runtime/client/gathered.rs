//! Gathered: a body of which all pieces are wanted.

use std::future::poll_fn;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};

/// The pieces of a body, put together. One that is alone is not copied.
pub(super) struct Gathered {
    expected: usize,
    first: Bytes,
    all: BytesMut,
}

impl Gathered {
    /// No pieces yet, and room for so many bytes when there is more than one.
    #[inline]
    pub(super) fn new(expected: usize) -> Self {
        Self {
            expected,
            first: Bytes::new(),
            all: BytesMut::new(),
        }
    }

    /// How many bytes there are.
    pub(super) fn len(&self) -> usize {
        self.first.len() + self.all.len()
    }

    /// Puts a piece behind the others.
    #[inline]
    pub(super) fn push(&mut self, piece: Bytes) {
        if self.len() == 0 {
            self.first = piece;
            return;
        }
        if !self.first.is_empty() {
            let together = self.first.len() + piece.len();
            self.all.reserve(self.expected.max(together));
            self.all.extend_from_slice(&std::mem::take(&mut self.first));
        }
        self.all.extend_from_slice(&piece);
    }

    /// The whole.
    #[inline]
    pub(super) fn whole(self) -> Bytes {
        if self.all.is_empty() {
            self.first
        } else {
            self.all.freeze()
        }
    }
}

/// What comes of a body up to a limit, and whether that is all of it.
///
/// # Errors
/// The first of a piece.
pub(super) async fn up_to<E>(
    limit: usize,
    mut next: impl FnMut(&mut Context<'_>) -> Poll<Option<Result<Bytes, E>>>,
) -> Result<(Bytes, bool), E> {
    let mut whole = Gathered::new(0);
    while let Some(piece) = poll_fn(&mut next).await {
        let mut piece = piece?;
        let room = limit - whole.len();
        let all = piece.len() <= room;
        piece.truncate(room);
        whole.push(piece);
        if !all {
            return Ok((whole.whole(), false));
        }
    }
    Ok((whole.whole(), true))
}
