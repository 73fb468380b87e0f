//! Chunks: a source cut into the pieces that are sent, each of which can be sent again.

use std::future::poll_fn;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use bytes::{Bytes, BytesMut};

use super::source::{Kind, Pieces, Source};

/// How much memory is taken at once, whatever a part is said to have.
const RESERVED: usize = 64 * 1024 * 1024;

/// A piece to send.
#[derive(Clone, Debug)]
pub(super) enum Chunk {
    /// At hand.
    Bytes(Bytes),
    /// In a file.
    Range {
        file: Arc<Disk>,
        start: u64,
        length: u64,
    },
}

/// A file as it is when its upload begins.
#[derive(Debug)]
pub(super) struct Disk {
    path: PathBuf,
    size: u64,
    modified: Option<SystemTime>,
}

impl Disk {
    async fn find(path: PathBuf) -> io::Result<Self> {
        let found = tokio::fs::metadata(&path).await?;
        Ok(Self {
            path,
            size: found.len(),
            modified: found.modified().ok(),
        })
    }

    /// A handle of its own.
    ///
    /// # Errors
    /// The file is gone, or is not what it was.
    pub(super) async fn open(&self) -> io::Result<tokio::fs::File> {
        let file = tokio::fs::File::open(&self.path).await?;
        let found = file.metadata().await?;
        if found.len() == self.size && found.modified().ok() == self.modified {
            Ok(file)
        } else {
            Err(wrong("the file has changed since its upload began"))
        }
    }
}

impl Chunk {
    pub(super) fn len(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Range { length, .. } => *length,
        }
    }
}

/// A source of which pieces are taken from the front.
pub(super) struct Chunks {
    rest: Rest,
    /// How many bytes there are in all, where that is known.
    pub(super) size: Option<u64>,
    taken: u64,
}

enum Rest {
    Bytes(Bytes),
    File(Arc<Disk>),
    /// With what was read too far.
    Pieces(Pieces, BytesMut),
}

impl Chunks {
    /// # Errors
    /// There is no such file.
    pub(super) async fn open(source: Source) -> io::Result<Self> {
        let (rest, size) = match source.0 {
            Kind::Bytes(bytes) => {
                let size = bytes.len() as u64;
                (Rest::Bytes(bytes), Some(size))
            }
            Kind::Path(path) => {
                let file = Disk::find(path).await?;
                let size = file.size;
                (Rest::File(Arc::new(file)), Some(size))
            }
            Kind::Pieces(pieces, size) => (Rest::Pieces(pieces, BytesMut::new()), size),
        };
        Ok(Self {
            rest,
            size,
            taken: 0,
        })
    }

    /// Whether there are more bytes than a limit; of a stream that does not state its size, so many
    /// are read.
    ///
    /// # Errors
    /// The stream breaks off.
    pub(super) async fn exceed(&mut self, limit: u64) -> io::Result<bool> {
        if let (None, Rest::Pieces(pieces, held)) = (self.size, &mut self.rest)
            && !fill(pieces, held, limit.saturating_add(1)).await?
        {
            self.size = Some(held.len() as u64);
        }
        Ok(self.size.is_none_or(|size| size > limit))
    }

    /// The next piece, of this length unless it is the last; nothing at the end.
    ///
    /// # Errors
    /// The source breaks off, or is not as long as it was said to be.
    pub(super) async fn next(&mut self, length: u64) -> io::Result<Option<Chunk>> {
        let start = self.taken;
        let known = self.size.map(|size| length.min(size - start));
        let chunk = match &mut self.rest {
            Rest::Bytes(bytes) => Chunk::Bytes(bytes.split_to(memory(known.unwrap_or_default())?)),
            Rest::File(file) => Chunk::Range {
                file: Arc::clone(file),
                start,
                length: known.unwrap_or_default(),
            },
            Rest::Pieces(pieces, held) => {
                // At the end of a stated size one byte more is asked for, which must not be there.
                let wanted = known.unwrap_or(length);
                let end = self.size.is_some_and(|size| start + wanted == size);
                fill(pieces, held, wanted.saturating_add(end.into())).await?;
                let there = held.len() as u64;
                if end && there > wanted {
                    return Err(wrong("the stream is longer than it was said to be"));
                }
                if known.is_some_and(|known| there < known) {
                    return Err(wrong("the stream is shorter than it was said to be"));
                }
                let piece = held.split_to(memory(wanted.min(there))?);
                Chunk::Bytes(piece.freeze())
            }
        };
        self.taken += chunk.len();
        Ok((chunk.len() > 0).then_some(chunk))
    }

    /// How many bytes were taken.
    pub(super) fn taken(&self) -> u64 {
        self.taken
    }
}

/// Reads until so many bytes are held; says whether there were as many.
async fn fill(pieces: &mut Pieces, held: &mut BytesMut, wanted: u64) -> io::Result<bool> {
    let wanted = memory(wanted)?;
    held.reserve(wanted.saturating_sub(held.len()).min(RESERVED));
    while held.len() < wanted {
        match poll_fn(|context| pieces.as_mut().poll_next(context)).await {
            Some(piece) => held.extend_from_slice(&piece.map_err(io::Error::other)?),
            None => return Ok(false),
        }
    }
    Ok(true)
}

fn memory(bytes: u64) -> io::Result<usize> {
    usize::try_from(bytes).map_err(|_| wrong("a part is larger than the memory"))
}

fn wrong(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}
