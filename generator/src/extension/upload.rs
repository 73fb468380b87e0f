//! `x-specwright-upload`: a file that goes to presigned URLs.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Answer, Extension, Flaw};
use crate::document::Kind;

/// A file that goes to presigned URLs, at the root of the contract. The client gets `.upload_file()`,
/// which takes a path, bytes or a stream. Each operation takes one object in JSON and no required
/// parameters. Optional properties of the bodies that nothing fills become setters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Upload {
    /// The upload of a file in one piece.
    pub(crate) single: Option<Single>,
    /// The upload of a file in parts.
    pub(crate) multipart: Option<Multipart>,
    /// The largest file that goes in one piece where there are both ways, in bytes; 16 MiB when left
    /// out.
    pub(crate) threshold: Option<u64>,
    /// The call that tells the API of the file, once it is there.
    pub(crate) register: Option<Call>,
    /// Whether an `ETag` of the storage that looks like an MD5 is compared with what was sent; `true`
    /// when left out.
    pub(crate) md5_etags: Option<bool>,
}

/// The upload of a file in one piece.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Single {
    /// The `operationId` of the call that answers with the URL.
    pub(crate) operation: String,
    /// What fills properties of its body: `name`, `mediaType` or `size` of the file.
    #[serde(default)]
    pub(crate) body: BTreeMap<String, Fill>,
    /// The URL in its answer.
    pub(crate) url: Answer,
    /// What the API calls the file, in its answer.
    pub(crate) key: Answer,
}

/// The upload of a file in parts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Multipart {
    /// How long a part is, in bytes; 8 MiB when left out.
    pub(crate) part_size: Option<u64>,
    /// The call that begins it.
    pub(crate) begin: Begin,
    /// The call that answers with the URL of a part.
    pub(crate) part: Part,
    /// The call that joins the parts.
    pub(crate) complete: Complete,
    /// The call that gives it up.
    pub(crate) abort: Call,
}

/// The call that begins an upload in parts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Begin {
    /// Its `operationId`.
    pub(crate) operation: String,
    /// What fills properties of its body: `name`, `mediaType` or `size` of the file.
    #[serde(default)]
    pub(crate) body: BTreeMap<String, Fill>,
    /// What the API calls the file, in its answer.
    pub(crate) key: Answer,
    /// What the API calls the upload, in its answer.
    pub(crate) upload_id: Answer,
}

/// The call that answers with the URL of a part.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Part {
    /// Its `operationId`.
    pub(crate) operation: String,
    /// What fills properties of its body: `key`, `uploadId` or `partNumber`.
    #[serde(default)]
    pub(crate) body: BTreeMap<String, Fill>,
    /// The URL in its answer.
    pub(crate) url: Answer,
}

/// The call that joins the parts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Complete {
    /// Its `operationId`.
    pub(crate) operation: String,
    /// What fills properties of its body: `key`, `uploadId` or `parts`.
    #[serde(default)]
    pub(crate) body: BTreeMap<String, Fill>,
    /// What fills properties of each of `parts`: `partNumber` or `etag`.
    #[serde(default)]
    pub(crate) part: BTreeMap<String, Fill>,
}

/// A call of which only the request matters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Call {
    /// Its `operationId`.
    pub(crate) operation: String,
    /// What fills properties of its body: `key`, and of a registration `name`, `mediaType` or `size`,
    /// or of what gives an upload up `uploadId`.
    #[serde(default)]
    pub(crate) body: BTreeMap<String, Fill>,
}

/// What fills a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) enum Fill {
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
    /// The number of a part, from 1.
    PartNumber,
    /// All parts.
    Parts,
    /// The `ETag` of a part.
    Etag,
}

impl Extension for Upload {
    const KEY: &'static str = "x-specwright-upload";
    const ON: &'static [Kind] = &[Kind::Root];

    fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.single.is_none() && self.multipart.is_none() {
            flaws.push(Flaw::new(
                "",
                "one of `single` and `multipart` has to be there",
            ));
        }
        if self.threshold.is_some() && (self.single.is_none() || self.multipart.is_none()) {
            let message = "there is only one way to choose from";
            flaws.push(Flaw::new("/threshold", message));
        }
        if self
            .multipart
            .as_ref()
            .is_some_and(|parts| parts.part_size == Some(0))
        {
            flaws.push(Flaw::new(
                "/multipart/partSize",
                "a part has at least one byte",
            ));
        }
        flaws
    }
}
