// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::{Extra, Secret};

/// Where to upload one part.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PartUrl {
    /// Number of the part.
    pub part_number: i64,
    /// Presigned URL to upload the part to.
    pub url: Secret<String>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl PartUrl {
    /// With what the contract requires.
    pub fn new(part_number: i64, url: impl Into<Secret<String>>) -> Self {
        Self {
            part_number,
            url: url.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    PartUrl {
        "partNumber" => part_number: required integer,
        "url" => url: required,
        ..extra
    }
}
