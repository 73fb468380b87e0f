//! Steps: the API's side of an upload.

use std::fmt;
use std::future::Future;

use super::super::client::Fault;
use super::super::{Error, Secret};
use super::SentPart;

/// The API's own operations that an upload is made of, in the order in which they are called: either
/// `single`, or `begin`, `part` for each part and `complete`; then `register`.
pub trait Steps: Send + Sync + 'static {
    /// What the last step answers.
    type Output: Send + 'static;
    /// What the contract says about failures of the steps.
    type Failure: fmt::Debug + Send + 'static;

    /// Asks where to upload a file in one piece.
    fn single(&self, file: &Described) -> impl Step<Target, Self::Failure> {
        _ = file;
        absent()
    }

    /// Begins an upload in parts.
    fn begin(&self, file: &Described) -> impl Step<Begun, Self::Failure> {
        _ = file;
        absent()
    }

    /// Asks where to upload a part.
    fn part(&self, upload: &Begun, part: PartNumber) -> impl Step<Secret<String>, Self::Failure> {
        _ = (upload, part);
        absent()
    }

    /// Joins the parts.
    fn complete(&self, upload: &Begun, parts: &[SentPart]) -> impl Step<(), Self::Failure> {
        _ = (upload, parts);
        absent()
    }

    /// Gives an upload in parts up.
    fn abort(&self, upload: &Begun) -> impl Step<(), Self::Failure> {
        _ = upload;
        absent()
    }

    /// Tells the API of the file that is there now.
    fn register(&self, file: &Described, key: &str) -> impl Step<Self::Output, Self::Failure>;
}

/// A step that the contract does not have: its [`Plan`] keeps it from being asked for.
fn absent<T: Send, E: Send>() -> impl Step<T, E> {
    let message = "the API has no such upload".to_owned();
    std::future::ready(Err(Error::Request(message)))
}

/// A step on its way.
pub trait Step<T, E>: Future<Output = Result<T, Error<E>>> + Send {}

impl<T, E, F: Future<Output = Result<T, Error<E>>> + Send> Step<T, E> for F {}

/// What the contract says about an upload, apart from its operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Whether there is an upload in one piece.
    pub single: bool,
    /// Whether there is an upload in parts.
    pub multipart: bool,
    /// The largest file that is sent in one piece, in bytes.
    pub threshold: u64,
    /// How long a part is, in bytes.
    pub part_size: u64,
    /// Whether the storage's `ETag` of a file or a part may be its MD5.
    pub md5: bool,
}

/// What the API is told about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    pub(super) name: String,
    pub(super) media: String,
    pub(super) size: Option<u64>,
}

impl Described {
    /// Its name, without folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its media type.
    pub fn media_type(&self) -> &str {
        &self.media
    }

    /// How many bytes it has.
    ///
    /// # Errors
    /// [`Fault::Request`]: it is a stream that does not state it.
    pub fn size(&self) -> Result<i64, Fault> {
        let size = self.size.and_then(|size| i64::try_from(size).ok());
        size.ok_or_else(|| Fault::request("the API wants to know the size of a stream first"))
    }
}

/// Where to upload a file in one piece.
#[derive(Clone, Debug)]
pub struct Target {
    /// The presigned URL.
    pub url: Secret<String>,
    /// What the API calls the file.
    pub key: String,
}

/// A part to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartNumber {
    /// Its number, from 1.
    pub number: i64,
}

/// An upload in parts that has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// What the API calls the file.
    pub key: String,
    /// What the API calls the upload.
    pub upload_id: String,
}
