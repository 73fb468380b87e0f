//! Frames: where an item of a sequence ends and the next one begins.

use bytes::{Buf, Bytes, BytesMut};

use super::event::{Draft, Event, Last};

/// How the items of a sequence are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// Server-sent events, each read as an object with `event`, `data`, `id` and `retry`.
    Events,
    /// The same with `data` read as JSON. The text `[DONE]` in its place ends the sequence, as is
    /// the custom where JSON is streamed so.
    EventData,
    /// JSON lines: one JSON text a line.
    Lines,
    /// JSON text sequences, RFC 7464.
    Records,
}

/// One item as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    Event(Event),
    Json(Bytes),
}

/// Bytes that become frames.
#[derive(Debug)]
pub(super) struct Frames {
    framing: Framing,
    buffer: BytesMut,
    /// How much of the buffer is known to hold no end.
    scanned: usize,
    /// The last end was a carriage return: a line feed behind it is a part of it.
    after_return: bool,
    /// Something was read: a byte order mark can only come first.
    begun: bool,
    event: Draft,
}

impl Frames {
    #[inline]
    pub(super) fn new(framing: Framing) -> Self {
        Self {
            framing,
            buffer: BytesMut::new(),
            scanned: 0,
            after_return: false,
            begun: false,
            event: Draft::default(),
        }
    }

    /// What the events so far have said for the next connection.
    #[inline]
    pub(super) fn last(&self) -> &Last {
        self.event.last()
    }

    /// Begins anew, with the next connection: an event that was not complete is none.
    #[inline]
    pub(super) fn restart(&mut self) {
        let last = self.event.last().clone();
        *self = Self {
            event: Draft::after(last),
            ..Self::new(self.framing)
        };
    }

    /// Takes what arrived.
    #[inline]
    pub(super) fn push(&mut self, piece: &[u8]) {
        self.buffer.extend_from_slice(piece);
    }

    /// How much an item holds that is not complete.
    #[inline]
    pub(super) fn held(&self) -> usize {
        self.buffer.len() + self.event.len()
    }

    /// What is held, for an error.
    #[inline]
    pub(super) fn rest(&mut self) -> Bytes {
        self.buffer.split().freeze()
    }

    /// The next frame; `None` until more has arrived. `ended` says that nothing more will.
    #[inline]
    pub(super) fn next(&mut self, ended: bool) -> Option<Frame> {
        while let Some(piece) = self.piece(ended) {
            match self.framing {
                Framing::Events | Framing::EventData => {
                    let line = String::from_utf8_lossy(&piece);
                    if let Some(event) = self.event.line(&line) {
                        return Some(Frame::Event(event));
                    }
                }
                Framing::Lines | Framing::Records => {
                    if !piece.trim_ascii().is_empty() {
                        return Some(Frame::Json(piece));
                    }
                }
            }
        }
        None
    }

    /// The bytes up to the next end.
    #[inline]
    fn piece(&mut self, ended: bool) -> Option<Bytes> {
        if self.after_return && !self.buffer.is_empty() {
            self.after_return = false;
            if self.buffer.first() == Some(&b'\n') {
                self.buffer.advance(1);
            }
        }
        let framing = self.framing;
        let ends = |byte: &u8| match framing {
            Framing::Events | Framing::EventData => matches!(byte, b'\n' | b'\r'),
            Framing::Lines => *byte == b'\n',
            Framing::Records => *byte == b'\x1e',
        };
        let found = self.buffer.iter().skip(self.scanned).position(ends);
        let piece = if let Some(at) = found {
            let piece = self.buffer.split_to(self.scanned + at).freeze();
            self.after_return = self.buffer.first() == Some(&b'\r');
            self.buffer.advance(1);
            self.scanned = 0;
            piece
        } else {
            self.scanned = self.buffer.len();
            // An event that is not complete at the end is none.
            let whole = !matches!(framing, Framing::Events | Framing::EventData);
            if !(ended && whole) || self.buffer.is_empty() {
                return None;
            }
            self.scanned = 0;
            self.rest()
        };
        let first = !std::mem::replace(&mut self.begun, true);
        let marked = first && piece.starts_with(b"\xEF\xBB\xBF");
        Some(if marked { piece.slice(3..) } else { piece })
    }
}
