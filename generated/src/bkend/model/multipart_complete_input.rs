// @generated from specs/bkend.yaml. Do not edit.

use super::UploadedPart;
use crate::runtime::{Check, Extra, Pointer, Violations};

/// The parts to join into a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MultipartCompleteInput {
    /// Key of the file.
    pub key: String,
    /// The uploaded parts.
    pub parts: Vec<UploadedPart>,
    /// Id of the upload.
    pub upload_id: String,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl MultipartCompleteInput {
    /// With what the contract requires.
    pub fn new(
        key: impl Into<String>,
        parts: Vec<UploadedPart>,
        upload_id: impl Into<String>,
    ) -> Self {
        Self {
            key: key.into(),
            parts,
            upload_id: upload_id.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    MultipartCompleteInput {
        "key" => key: required,
        "parts" => parts: required list,
        "uploadId" => upload_id: required,
        ..extra
    }
}

impl Check for MultipartCompleteInput {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.parts.check(&at.field("parts"), found);
    }
}
