//! Body: a piece as it is sent, counted and summed.

use std::future::poll_fn;
use std::io::{self, SeekFrom};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::{Buf as _, Bytes};
use futures_core::Stream;
use md5::{Digest as _, Md5};
use tokio::io::{AsyncRead, AsyncSeek as _, ReadBuf};

use super::chunks::Chunk;
use super::meter::Meter;

/// How much is given to the network at a time.
const PIECE: usize = 64 * 1024;

/// What was sent so far.
#[derive(Clone, Default)]
pub(super) struct Sum(Arc<Mutex<(Md5, u64)>>);

impl Sum {
    fn add(&self, piece: &[u8]) {
        let mut sum = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sum.0.update(piece);
        sum.1 += piece.len() as u64;
    }

    /// How many bytes.
    pub(super) fn bytes(&self) -> u64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1
    }

    /// Their MD5 in hexadecimal digits.
    pub(super) fn md5(&self) -> String {
        let sum = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let digest = sum.0.clone().finalize();
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A piece as it is sent.
pub(super) struct Body {
    rest: Rest,
    sum: Sum,
    meter: Meter,
}

enum Rest {
    Bytes(Bytes),
    File(tokio::fs::File, u64),
}

impl Body {
    /// # Errors
    /// The file cannot be opened, or is not what it was.
    pub(super) async fn open(chunk: &Chunk, sum: Sum, meter: Meter) -> io::Result<Self> {
        let rest = match chunk {
            Chunk::Bytes(bytes) => Rest::Bytes(bytes.clone()),
            Chunk::Range {
                file,
                start,
                length,
            } => {
                let mut file = file.open().await?;
                Pin::new(&mut file).start_seek(SeekFrom::Start(*start))?;
                poll_fn(|context| Pin::new(&mut file).poll_complete(context)).await?;
                Rest::File(file, *length)
            }
        };
        Ok(Self { rest, sum, meter })
    }
}

/// The MD5 of a piece in hexadecimal digits.
///
/// # Errors
/// It cannot be read.
pub(super) async fn md5(chunk: &Chunk) -> io::Result<String> {
    let sum = Sum::default();
    let mut body = Body::open(chunk, sum.clone(), Meter::new(None, None)).await?;
    while let Some(piece) = poll_fn(|context| Pin::new(&mut body).poll_next(context)).await {
        piece?;
    }
    Ok(sum.md5())
}

impl Stream for Body {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = match &mut self.rest {
            Rest::Bytes(bytes) => bytes.split_to(bytes.remaining().min(PIECE)),
            Rest::File(file, left) => {
                let room = usize::try_from(*left).map_or(PIECE, |left| left.min(PIECE));
                let mut piece = vec![0; room];
                let mut buffer = ReadBuf::new(&mut piece);
                if room > 0 {
                    ready!(Pin::new(file).poll_read(context, &mut buffer))?;
                }
                let read = buffer.filled().len();
                if read == 0 && room > 0 {
                    let error =
                        io::Error::new(io::ErrorKind::UnexpectedEof, "the file became shorter");
                    return Poll::Ready(Some(Err(error)));
                }
                *left -= read as u64;
                piece.truncate(read);
                piece.into()
            }
        };
        if piece.is_empty() {
            return Poll::Ready(None);
        }
        self.sum.add(&piece);
        self.meter.add(piece.len() as u64);
        Poll::Ready(Some(Ok(piece)))
    }
}
