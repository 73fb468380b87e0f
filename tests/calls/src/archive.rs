//! The bytes that are streamed: 1 GiB of the same piece, so that making them costs nothing.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

/// How many bytes there are.
pub const LENGTH: u64 = 1 << 30;

const PIECE: usize = 64 * 1024;

static ZEROES: [u8; PIECE] = [0; PIECE];

/// All of them, a piece at a time.
pub struct Archive {
    left: u64,
}

impl Default for Archive {
    fn default() -> Self {
        Self { left: LENGTH }
    }
}

impl Iterator for Archive {
    type Item = Bytes;

    fn next(&mut self) -> Option<Bytes> {
        self.left = self.left.checked_sub(PIECE as u64)?;
        Some(Bytes::from_static(&ZEROES))
    }
}

impl Stream for Archive {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.next().map(Ok))
    }
}
