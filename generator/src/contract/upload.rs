//! Uploads: the operations that bring a file to presigned URLs.

use super::{Docs, ModelId, Steps, Typed};

/// How a file of any size is uploaded.
#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    /// The largest file that goes in one piece, in bytes.
    pub threshold: u64,
    /// How long a part is, in bytes.
    pub part_size: u64,
    /// Whether an `ETag` may be an MD5.
    pub md5: bool,
    /// In one piece: the call, the URL and the key in its answer.
    pub single: Option<(UploadCall, UploadText, UploadText)>,
    /// In parts.
    pub multipart: Option<Multipart>,
    /// What tells the API of the file.
    pub register: Option<UploadCall>,
    /// What callers may choose: optional properties of the bodies, sorted by name.
    pub settings: Vec<Setting>,
}

impl Upload {
    /// Its calls.
    pub fn calls(&self) -> impl Iterator<Item = &UploadCall> {
        let single = self.single.iter().map(|(call, ..)| call);
        let parts = self
            .multipart
            .iter()
            .flat_map(|parts| [&parts.begin.0, &parts.part.0, &parts.complete, &parts.abort]);
        single.chain(parts).chain(&self.register)
    }
}

/// How a file is uploaded in parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Multipart {
    /// The call that begins it; the key and the upload's id in its answer.
    pub begin: (UploadCall, UploadText, UploadText),
    /// The call for the URL of a part, and the URL in its answer.
    pub part: (UploadCall, UploadText),
    /// The call that joins the parts.
    pub complete: UploadCall,
    /// The model of a part, and what fills its fields.
    pub item: UploadBody,
    /// The call that gives it up.
    pub abort: UploadCall,
}

/// A call of an upload.
#[derive(Clone, Debug, PartialEq)]
pub struct UploadCall {
    /// Index into [`Contract::operations`](super::Contract::operations).
    pub operation: usize,
    /// Its body.
    pub body: UploadBody,
}

/// An object and what fills it.
#[derive(Clone, Debug, PartialEq)]
pub struct UploadBody {
    /// Its model, a struct.
    pub model: ModelId,
    /// What fills its fields, by their places in the struct; all required ones are filled.
    pub fills: Vec<(usize, UploadValue)>,
    /// Fields that callers choose: names of [`Upload::settings`].
    pub settings: Vec<String>,
}

/// A text of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadText {
    /// Where.
    pub place: Steps,
    /// Whether it is a `Secret<String>`.
    pub secret: bool,
}

/// What fills a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadValue {
    /// The file's name.
    Name,
    /// The file's media type.
    MediaType,
    /// The file's size in bytes.
    Size,
    /// What the API calls the file.
    Key,
    /// What the API calls the upload.
    UploadId,
    /// The number of a part.
    PartNumber,
    /// All parts.
    Parts,
    /// The `ETag` of a part.
    Etag,
}

/// A property that callers of an upload may set.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// Rust field of the bodies that have it.
    pub field: String,
    /// Rust method that sets it.
    pub setter: String,
    /// Its type.
    pub typed: Typed,
    /// What the contract says about it.
    pub docs: Docs,
}
