// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::{Check, Extra, Pointer, Violations};

/// One uploaded part.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UploadedPart {
    /// ETag that the storage gave when the part was uploaded.
    pub etag: String,
    /// Number of the part, from 1 to 10000.
    ///
    /// From 1 to 10000.
    pub part_number: i64,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl UploadedPart {
    /// With what the contract requires.
    pub fn new(etag: impl Into<String>, part_number: i64) -> Self {
        Self {
            etag: etag.into(),
            part_number,
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    UploadedPart {
        "etag" => etag: required,
        "partNumber" => part_number: required integer,
        ..extra
    }
}

impl Check for UploadedPart {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        found.minimum(&at.field("partNumber"), self.part_number, 1);
        found.maximum(&at.field("partNumber"), self.part_number, 10000);
    }
}
