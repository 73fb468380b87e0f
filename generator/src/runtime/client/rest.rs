//! Rest: a body that breaks off goes on where it stopped (RFC 9110, section 14).

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf as _, Bytes};
use futures_core::Stream;
use reqwest::header::{
    ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, ETAG, HeaderMap, HeaderValue, IF_RANGE, RANGE,
};
use reqwest::{Response, StatusCode};

use super::again::{Again, Asked};
use super::reason::Reason;
use super::stream::Pieces;

/// So many bytes between two breaks, and the second is the first one again.
const PROGRESS: u64 = 1024 * 1024;

/// How the rest of a body is asked for.
pub(super) struct Rest {
    /// The request, for whoever has another way to go on.
    pub(super) again: Again,
    /// What the body is; nothing when it cannot go on.
    whole: Option<Whole>,
    asked: Option<(Asked, reqwest::Error)>,
}

/// A body of known length in a version that has a name.
struct Whole {
    etag: HeaderValue,
    length: u64,
    taken: u64,
    /// How much of it had come when it broke off last.
    marked: u64,
}

/// Why a body does not go on.
pub(super) struct Stopped {
    /// What broke it off in the end.
    pub(super) error: reqwest::Error,
    /// Whether there are other bytes now.
    pub(super) changed: bool,
}

impl Rest {
    /// That of an answer which is still to come.
    pub(super) fn new(again: Again) -> Self {
        Self {
            again,
            whole: None,
            asked: None,
        }
    }

    /// Takes the answer. Only what has a strong `ETag` and a `Content-Length` goes on. What has been
    /// decompressed has no length.
    #[inline]
    pub(super) fn answered(&mut self, status: StatusCode, headers: &HeaderMap) {
        let etag = headers
            .get(ETAG)
            .filter(|etag| etag.as_bytes().starts_with(b"\""));
        let length = number(headers, CONTENT_LENGTH.as_str());
        self.whole = match (etag, length) {
            (Some(etag), Some(length)) if status == StatusCode::OK => Some(Whole {
                etag: etag.clone(),
                length,
                taken: 0,
                marked: 0,
            }),
            _ => None,
        };
    }

    /// Counts what came.
    pub(super) fn took(&mut self, piece: &Bytes) {
        if let Some(whole) = &mut self.whole {
            whole.taken += piece.len() as u64;
        }
    }

    /// Asks for what is missing.
    ///
    /// # Errors
    /// The error that broke the body off: it does not go on.
    #[inline]
    pub(super) fn ask(&mut self, error: reqwest::Error) -> Result<(), reqwest::Error> {
        let (Some(whole), Some(reason)) = (&mut self.whole, Reason::of_error(&error)) else {
            return Err(error);
        };
        if whole.taken - whole.marked >= PROGRESS {
            self.again.went_on();
        }
        whole.marked = whole.taken;
        let Ok(range) = HeaderValue::try_from(format!("bytes={}-", whole.taken)) else {
            return Err(error);
        };
        let mut headers = HeaderMap::new();
        headers.insert(RANGE, range);
        headers.insert(IF_RANGE, whole.etag.clone());
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        match self.again.ask(Some(&reason), None, headers) {
            Some(asked) if whole.taken < whole.length => {
                self.asked = Some((asked, error));
                Ok(())
            }
            _ => Err(error),
        }
    }

    /// What is missing, once it has been asked for.
    #[inline]
    pub(super) fn poll(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Pieces, Stopped>>> {
        let (Some((asked, _)), Some(whole)) = (&mut self.asked, &self.whole) else {
            return Poll::Ready(None);
        };
        let answer = ready!(asked.poll(context));
        let Some((_, error)) = self.asked.take() else {
            return Poll::Ready(None);
        };
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                return Poll::Ready(Some(Err(Stopped {
                    error,
                    changed: false,
                })));
            }
        };
        Poll::Ready(Some(match whole.skip(&answer) {
            Some(left) => Ok(Box::pin(Skip {
                pieces: Box::pin(answer.bytes_stream()),
                left,
            })),
            None => Err(Stopped {
                error,
                changed: answer.status().is_success() || answer.status().as_u16() == 416,
            }),
        }))
    }
}

impl Whole {
    /// How much of an answer came before; nothing where it is not the rest of this body.
    #[inline]
    fn skip(&self, answer: &Response) -> Option<u64> {
        let headers = answer.headers();
        let etag = headers.get(ETAG);
        let same = etag == Some(&self.etag);
        let length = number(headers, CONTENT_LENGTH.as_str());
        match answer.status() {
            StatusCode::PARTIAL_CONTENT => {
                let range = headers.get(CONTENT_RANGE)?.to_str().ok()?;
                let (taken, last) = (self.taken, self.length - 1);
                let known = format!("bytes {taken}-{last}/{}", self.length);
                let fits = range == known || range == format!("bytes {taken}-{last}/*");
                let all = length == Some(self.length - taken);
                (fits && all && (same || etag.is_none())).then_some(0)
            }
            // It knows no ranges.
            StatusCode::OK if same && length == Some(self.length) => Some(self.taken),
            _ => None,
        }
    }
}

#[inline]
fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.parse().ok()
}

/// Pieces without those at the front.
struct Skip {
    pieces: Pieces,
    left: u64,
}

impl Stream for Skip {
    type Item = reqwest::Result<Bytes>;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let mut piece = match ready!(self.pieces.as_mut().poll_next(context)) {
                Some(Ok(piece)) => piece,
                other => return Poll::Ready(other),
            };
            let known =
                usize::try_from(self.left).map_or(piece.len(), |left| left.min(piece.len()));
            piece.advance(known);
            self.left -= known as u64;
            if !piece.is_empty() {
                return Poll::Ready(Some(Ok(piece)));
            }
        }
    }
}
