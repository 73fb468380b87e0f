//! An answer whose status is known and whose body is still on its way.

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use super::{ByteStream, Error, Fault, Framing, Items, Received, Response, Whole, media};

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
    pub(super) fn with(self, read: Result<(Bytes, bool), Fault>) -> Whole {
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

    /// A success whose items the caller reads as they arrive.
    ///
    /// # Errors
    /// None here; the items have their own.
    pub fn items<T: DeserializeOwned, E>(
        self,
        framing: Framing,
    ) -> Result<Response<Items<T>>, Error<E>> {
        let head = (self.status, self.headers.clone());
        let items = Items::new(self.body, framing, self.limit, head);
        Ok(Response::new(items, self.status, self.headers))
    }

    /// [`items`](Self::items), as one of several answers.
    ///
    /// # Errors
    /// None here; the items have their own.
    pub fn items_as<T: DeserializeOwned, U, E>(
        self,
        framing: Framing,
        make: fn(Items<T>) -> U,
    ) -> Result<Response<U>, Error<E>> {
        Ok(Response::map(self.items(framing)?, make))
    }

    /// [`stream`](Self::stream), as one of several answers.
    ///
    /// # Errors
    /// None here; the stream has its own.
    pub fn stream_as<U, E>(self, make: fn(ByteStream) -> U) -> Result<Response<U>, Error<E>> {
        Ok(self.stream()?.map(make))
    }
}
