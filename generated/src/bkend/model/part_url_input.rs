// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::{Check, Extra, Pointer, Violations};

/// The part to get an upload URL for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PartUrlInput {
    /// File key from the answer that began the upload.
    pub key: String,
    /// Number of the part, from 1 to 10000.
    ///
    /// From 1 to 10000.
    pub part_number: i64,
    /// Upload id from the answer that began the upload.
    pub upload_id: String,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl PartUrlInput {
    /// With what the contract requires.
    pub fn new(key: impl Into<String>, part_number: i64, upload_id: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            part_number,
            upload_id: upload_id.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    PartUrlInput {
        "key" => key: required,
        "partNumber" => part_number: required integer,
        "uploadId" => upload_id: required,
        ..extra
    }
}

impl Check for PartUrlInput {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        found.minimum(&at.field("partNumber"), self.part_number, 1);
        found.maximum(&at.field("partNumber"), self.part_number, 10000);
    }
}
