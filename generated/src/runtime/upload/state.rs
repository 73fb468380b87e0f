//! State: what is known of an upload, so that another process can go on with it.

use super::Begun;

/// What has been uploaded so far. It reads and writes as JSON, and has no URL or other secret in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UploadState {
    /// What the API calls the file.
    pub key: String,
    /// What the API calls the upload; nothing when it was in one piece.
    pub upload_id: Option<String>,
    /// How many bytes the file has, where that is known.
    pub size: Option<u64>,
    /// How long each part but the last is, in bytes.
    pub part_size: u64,
    /// The parts that the storage has, by their numbers.
    pub parts: Vec<SentPart>,
    /// Whether the file is whole, so that only its registration is missing.
    pub complete: bool,
}

crate::runtime::object! {
    UploadState {
        "key" => key: required,
        "uploadId" => upload_id: optional,
        "size" => size: optional,
        "partSize" => part_size: required,
        "parts" => parts: required list,
        "complete" => complete: required,
    }
}

impl UploadState {
    /// The upload in parts, should it be one.
    pub(super) fn begun(&self) -> Option<Begun> {
        let upload_id = self.upload_id.clone()?;
        Some(Begun {
            key: self.key.clone(),
            upload_id,
        })
    }

    /// A part that the storage has.
    pub(super) fn part(&self, number: i64) -> Option<&SentPart> {
        self.parts.get(self.place(number).ok()?)
    }

    /// Takes a part in, in the place of an older one.
    pub(super) fn add(&mut self, part: SentPart) {
        match self.place(part.number) {
            Ok(place) => self.parts[place] = part,
            Err(place) => self.parts.insert(place, part),
        }
    }

    fn place(&self, number: i64) -> Result<usize, usize> {
        self.parts.binary_search_by_key(&number, |part| part.number)
    }
}

/// A part that the storage has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentPart {
    /// Its number, from 1.
    pub number: i64,
    /// The `ETag` that the storage gave it, as it came.
    pub etag: String,
    /// The MD5 of its bytes, in hexadecimal digits.
    pub md5: String,
}

crate::runtime::object! {
    SentPart {
        "number" => number: required integer,
        "etag" => etag: required,
        "md5" => md5: required,
    }
}
