//! An answer whose status is known and whose body is still on its way.

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use super::{
    ByteStream, Error, Failure, Fault, Framing, Items, Received, Response, Undecodable, decode,
    media,
};

/// How much of a body nobody asked for is read, to keep the connection for the next call.
const DRAINED: usize = 64 * 1024;

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
    pub fn is_any(&self, media: &[&str]) -> bool {
        media::stated(&self.headers)
            .is_some_and(|stated| media.iter().any(|wanted| media::fits(&stated, wanted)))
    }

    /// A success with a media type that the contract does not declare.
    pub async fn undeclared_media<E>(self) -> Error<E> {
        match self.read().await {
            Ok(received) => {
                let message = match media::stated(&received.headers) {
                    Some(stated) => format!("the contract does not declare {stated}"),
                    None => "it states no media type".to_owned(),
                };
                Error::Decode(decode::undecodable(received, message))
            }
            Err(fault) => fault.into(),
        }
    }

    /// A success without content.
    ///
    /// # Errors
    /// None: a body that breaks off is of no interest.
    pub async fn empty<E>(mut self) -> Result<Response<()>, Error<E>> {
        let _ = self.body.take(DRAINED).await;
        Ok(Response::new((), self.status, self.headers))
    }

    /// A success with JSON.
    ///
    /// # Errors
    /// The body breaks off, is too large, or does not read as a `T`.
    pub async fn json<T: DeserializeOwned, E>(self) -> Result<Response<T>, Error<E>> {
        success(decode::json(self.read().await?))
    }

    /// A success with text.
    ///
    /// # Errors
    /// As [`json`](Self::json).
    pub async fn text<T: DeserializeOwned, E>(self) -> Result<Response<T>, Error<E>> {
        success(decode::text(self.read().await?))
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

    /// [`empty`](Self::empty), as one of several answers.
    ///
    /// # Errors
    /// None.
    pub async fn empty_as<U, E>(self, data: U) -> Result<Response<U>, Error<E>> {
        let response = self.empty().await?;
        Ok(response.map(|()| data))
    }

    /// [`json`](Self::json), as one of several answers.
    ///
    /// # Errors
    /// As [`json`](Self::json).
    pub async fn json_as<T: DeserializeOwned, U, E>(
        self,
        make: fn(T) -> U,
    ) -> Result<Response<U>, Error<E>> {
        let response = self.json().await?;
        Ok(Response::map(response, make))
    }

    /// [`text`](Self::text), as one of several answers.
    ///
    /// # Errors
    /// As [`json`](Self::json).
    pub async fn text_as<T: DeserializeOwned, U, E>(
        self,
        make: fn(T) -> U,
    ) -> Result<Response<U>, Error<E>> {
        let response = self.text().await?;
        Ok(Response::map(response, make))
    }

    /// [`stream`](Self::stream), as one of several answers.
    ///
    /// # Errors
    /// None here; the stream has its own.
    pub fn stream_as<U, E>(self, make: fn(ByteStream) -> U) -> Result<Response<U>, Error<E>> {
        Ok(self.stream()?.map(make))
    }

    /// A declared failure that the status alone explains.
    pub async fn unit_error<E>(self, details: E) -> Error<E> {
        self.read()
            .await
            .map_or_else(Error::from, |received| failure(received, Ok(details)))
    }

    /// A declared failure without content, where others have some.
    pub async fn empty_error<E>(self) -> Error<E> {
        let reason = "the contract declares no content".to_owned();
        self.read()
            .await
            .map_or_else(Error::from, |received| failure(received, Err(reason)))
    }

    /// A declared failure with JSON.
    pub async fn json_error<E: DeserializeOwned>(self) -> Error<E> {
        self.read()
            .await
            .map_or_else(Error::from, |received| detailed(decode::json(received)))
    }

    /// A declared failure with text.
    pub async fn text_error<E: DeserializeOwned>(self) -> Error<E> {
        self.read()
            .await
            .map_or_else(Error::from, |received| detailed(decode::text(received)))
    }

    /// A declared failure with bytes.
    pub async fn bytes_error(self) -> Error<Bytes> {
        self.read().await.map_or_else(Error::from, |received| {
            let bytes = received.body.clone();
            failure(received, Ok(bytes))
        })
    }

    /// An answer with a status that the contract does not declare.
    pub async fn unexpected<E>(self) -> Error<E> {
        self.read().await.map_or_else(Error::from, |received| {
            Error::Unexpected(Box::new(received))
        })
    }

    /// Reads the body to its end.
    pub(super) async fn read(mut self) -> Result<Received, Fault> {
        let (body, all) = self.body.take(self.limit).await?;
        let received = Received {
            status: self.status,
            headers: self.headers,
            body,
            attempts: self.body.attempts,
        };
        if all {
            Ok(received)
        } else {
            Err(Fault::TooLarge(Box::new(received)))
        }
    }
}

pub(super) fn success<T, E>(
    read: Result<(T, Received), Box<Undecodable>>,
) -> Result<Response<T>, Error<E>> {
    match read {
        Ok((data, received)) => Ok(Response::new(data, received.status, received.headers)),
        Err(undecodable) => Err(Error::Decode(undecodable)),
    }
}

pub(super) fn detailed<E>(read: Result<(E, Received), Box<Undecodable>>) -> Error<E> {
    match read {
        Ok((details, received)) => failure(received, Ok(details)),
        Err(undecodable) => failure(undecodable.received, Err(undecodable.message)),
    }
}

fn failure<E>(received: Received, details: Result<E, String>) -> Error<E> {
    Error::Answer(Box::new(Failure { received, details }))
}
