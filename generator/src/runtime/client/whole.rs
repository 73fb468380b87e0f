//! An answer with its body. Nothing here waits, and what does not depend on a type is compiled once.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::{Error, Failure, Fault, Received, Response, Undecodable, decode, media};

/// An answer with its body, as far as that came.
#[derive(Debug)]
pub struct Whole {
    received: Received,
    /// Why the body is not whole. Of no interest where the contract declares none.
    fault: Option<Fault>,
    /// Whether the body is larger than the client's limit, and cut off there.
    cut: bool,
}

impl Whole {
    pub(super) fn new(received: Received, fault: Option<Fault>, cut: bool) -> Self {
        Self {
            received,
            fault,
            cut,
        }
    }

    /// Its status.
    pub fn status(&self) -> u16 {
        self.received.status.as_u16()
    }

    /// Whether it states one of these media types, or one in these ranges.
    #[inline]
    pub fn is_any(&self, media: &[&str]) -> bool {
        media::is_any(&self.received.headers, media)
    }

    /// A success with a media type that the contract does not declare.
    pub fn undeclared_media<E>(self) -> Error<E> {
        let undeclared = |received: Received| {
            let message = match media::stated(&received.headers) {
                Some(stated) => format!("the contract does not declare {stated}"),
                None => "it states no media type".to_owned(),
            };
            Fault::Decode(decode::undecodable(received, message))
        };
        self.read().map_or_else(|fault| fault, undeclared).into()
    }

    /// A success without content.
    ///
    /// # Errors
    /// None: a body that breaks off is of no interest.
    pub fn empty<E>(self) -> Result<Response<()>, Error<E>> {
        self.empty_as(())
    }

    /// A success with JSON.
    ///
    /// # Errors
    /// The body broke off, is too large, or does not read as a `T`.
    pub fn json<T: DeserializeOwned, E>(self) -> Result<Response<T>, Error<E>> {
        let received = self.read()?;
        match decode::value(&received.body) {
            Ok(data) => Ok(Response::new(data, received.status, received.headers)),
            Err(error) => Err(Error::Decode(decode::no_json(received, &error))),
        }
    }

    /// A success with text.
    ///
    /// # Errors
    /// As [`json`](Self::json).
    pub fn text<T: DeserializeOwned, E>(self) -> Result<Response<T>, Error<E>> {
        success(decode::text(self.read()?))
    }

    /// [`empty`](Self::empty), as one of several answers.
    ///
    /// # Errors
    /// None.
    pub fn empty_as<U, E>(self, data: U) -> Result<Response<U>, Error<E>> {
        let Received {
            status, headers, ..
        } = self.received;
        Ok(Response::new(data, status, headers))
    }

    /// [`json`](Self::json), as one of several answers.
    ///
    /// # Errors
    /// As [`json`](Self::json).
    pub fn json_as<T: DeserializeOwned, U, E>(
        self,
        make: fn(T) -> U,
    ) -> Result<Response<U>, Error<E>> {
        Ok(Response::map(self.json()?, make))
    }

    /// [`text`](Self::text), as one of several answers.
    ///
    /// # Errors
    /// As [`json`](Self::json).
    pub fn text_as<T: DeserializeOwned, U, E>(
        self,
        make: fn(T) -> U,
    ) -> Result<Response<U>, Error<E>> {
        Ok(Response::map(self.text()?, make))
    }

    /// A declared failure that the status alone explains.
    pub fn unit_error<E>(self, details: E) -> Error<E> {
        match self.read() {
            Ok(received) => failure(received, Ok(details)),
            Err(fault) => fault.into(),
        }
    }

    /// A declared failure without content, where others have some.
    pub fn empty_error<E>(self) -> Error<E> {
        let reason = "the contract declares no content".to_owned();
        match self.read() {
            Ok(received) => failure(received, Err(reason)),
            Err(fault) => fault.into(),
        }
    }

    /// A declared failure with JSON.
    pub fn json_error<E: DeserializeOwned>(self) -> Error<E> {
        match self.read() {
            Ok(received) => detailed(decode::json(received)),
            Err(fault) => fault.into(),
        }
    }

    /// A declared failure with text.
    pub fn text_error<E: DeserializeOwned>(self) -> Error<E> {
        match self.read() {
            Ok(received) => detailed(decode::text(received)),
            Err(fault) => fault.into(),
        }
    }

    /// A declared failure with bytes.
    #[inline]
    pub fn bytes_error(self) -> Error<Bytes> {
        let bytes = self.received.body.clone();
        self.unit_error(bytes)
    }

    /// An answer with a status that the contract does not declare.
    pub fn unexpected<E>(self) -> Error<E> {
        let unexpected = |received| Fault::Unexpected(Box::new(received));
        self.read().map_or_else(|fault| fault, unexpected).into()
    }

    /// The answer, when its body is whole.
    #[inline]
    pub(super) fn read(self) -> Result<Received, Fault> {
        match self.fault {
            Some(fault) => Err(fault),
            None if self.cut => Err(Fault::TooLarge(Box::new(self.received))),
            None => Ok(self.received),
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
