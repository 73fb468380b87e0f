// @generated from specs/claid.yaml. Do not edit.

use crate::runtime::Extra;

/// Location of a web folder.
///
/// Schema `WebFolderParameters_Pydantic`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct WebFolderParameters {
    /// URL below which the images are found.
    pub base_url: String,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl WebFolderParameters {
    /// With what the contract requires.
    pub fn new(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    WebFolderParameters {
        "base_url" => base_url: required,
        ..extra
    }
}
