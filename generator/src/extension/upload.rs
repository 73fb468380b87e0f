//! `x-specwright-upload`: a file that goes to presigned URLs.

use serde::Deserialize;

use super::{Answer, Extension, Flaw};
use crate::document::Kind;

/// A file that goes to presigned URLs, at the root of the contract. The client gets `.upload_file()`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Upload {
    /// The upload of a whole file by one URL.
    pub(crate) single: Option<Single>,
}

/// The upload of a whole file by one URL.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[expect(dead_code, reason = "read by what makes uploads")]
pub(crate) struct Single {
    /// The `operationId` of the call that answers with the URL.
    pub(crate) operation: String,
    /// The URL in its answer.
    pub(crate) url: Answer,
}

impl Extension for Upload {
    const KEY: &'static str = "x-specwright-upload";
    const ON: &'static [Kind] = &[Kind::Root];

    fn flaws(&self) -> Vec<Flaw> {
        if self.single.is_none() {
            return vec![Flaw::new("", "it has to say how a file is uploaded")];
        }
        Vec::new()
    }
}
