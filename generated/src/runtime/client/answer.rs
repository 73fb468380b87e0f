//! An answer whose status is known and whose body is still on its way.

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use super::again::Again;
use super::rest::Rest;
use super::{ByteStream, Call, Error, Fault, Ready, Received, Response, Whole, media};

/// An answer whose status is known and whose body is still on its way.
#[derive(Debug)]
pub struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: ByteStream,
    pub(super) limit: usize,
}

impl Answer {
    /// Its status.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// Whether it states one of these media types, or one in these ranges.
    #[inline]
    pub fn is_any(&self, media: &[&str]) -> bool {
        media::is_any(&self.headers, media)
    }

    /// The same answer with its body, or with the part that came before it broke off or was too
    /// large.
    pub async fn whole(mut self) -> Whole {
        let read = self.body.take(self.limit).await;
        self.with(read)
    }

    /// The same answer with what has been read of its body.
    #[inline]
    fn with(self, read: Result<(Bytes, bool), Fault>) -> Whole {
        let (body, fault, cut) = match read {
            Ok((body, all)) => (body, None, !all),
            Err(fault) => (Bytes::new(), Some(fault), false),
        };
        let received = Received {
            status: self.status,
            headers: self.headers,
            body,
            attempts: self.body.attempts,
        };
        Whole::new(received, fault, cut)
    }

    /// A success whose body the caller reads as it arrives.
    ///
    /// # Errors
    /// None here; the stream has its own.
    pub fn stream<E>(self) -> Result<Response<ByteStream>, Error<E>> {
        Ok(Response::new(self.body, self.status, self.headers))
    }

    /// [`stream`](Self::stream), as one of several answers.
    ///
    /// # Errors
    /// None here; the stream has its own.
    pub fn stream_as<U, E>(self, make: fn(ByteStream) -> U) -> Result<Response<U>, Error<E>> {
        Ok(self.stream()?.map(make))
    }
}

impl Ready {
    /// Sends the call, and takes the answer while its body is on the way.
    ///
    /// # Errors
    /// The arguments cannot be sent, or there is no answer.
    #[inline]
    pub async fn send(self) -> Result<Answer, Fault> {
        let mut ready = self.prepared?;
        ready.call.authorize().await?;
        let request = (self.wire)(&mut ready)?.build()?;
        ready.call.send(request).await
    }
}

impl Call {
    /// Sends a request, and takes the answer while its body is on the way.
    ///
    /// # Errors
    /// There is no answer.
    #[inline]
    pub fn send(&self, request: reqwest::Request) -> impl Future<Output = Result<Answer, Fault>> {
        // What its body needs to go on if it breaks off.
        let streams = self.operation.leaves(StatusCode::OK);
        let again = streams.then(|| Again::of(self, &request)).flatten();
        let mut rest = again.map(|again| Box::new(Rest::new(again)));
        let sending = self.exec(self.http(), request);
        async move {
            let mut answer = self.answer(self.sent(sending.await)?);
            if let Some(rest) = &mut rest {
                rest.answered(answer.status, &answer.headers);
            }
            answer.body.rest = rest;
            Ok(answer)
        }
    }

    /// An answer whose body is on the way, or has been read.
    #[inline]
    fn answer(&self, mut response: reqwest::Response) -> Answer {
        let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
        let mut body = match self.exchange.take() {
            Some(whole) => ByteStream::from(whole),
            None if response.content_length() == Some(0) => ByteStream::from(Bytes::new()),
            None => ByteStream::new(Box::pin(response.bytes_stream())),
        };
        body.attempts = self.exchange.tries();
        Answer {
            status,
            headers,
            body,
            limit: self.core.limit(),
        }
    }
}
