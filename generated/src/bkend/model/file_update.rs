// @generated from specs/bkend.yaml. Do not edit.

use super::{FileMetadata, Visibility};
use crate::runtime::{Check, Extra, Pointer, Violations};

/// Changes to the metadata of a file.
/// A field that is left out keeps its value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FileUpdate {
    /// Further facts to change; the rest stay.
    pub metadata: Option<FileMetadata>,
    /// New name of the file.
    pub original_name: Option<String>,
    /// New choice of who may see the file.
    pub visibility: Option<Visibility>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl FileUpdate {
    /// Empty: the contract requires nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `metadata`.
    #[inline]
    #[must_use]
    pub fn metadata(mut self, metadata: FileMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// Sets `original_name`.
    #[must_use]
    pub fn original_name(mut self, original_name: impl Into<String>) -> Self {
        self.original_name = Some(original_name.into());
        self
    }

    /// Sets `visibility`.
    #[must_use]
    pub fn visibility(mut self, visibility: impl Into<Visibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }
}

crate::runtime::object! {
    FileUpdate {
        "metadata" => metadata: optional,
        "originalName" => original_name: optional,
        "visibility" => visibility: optional,
        ..extra
    }
}

impl Check for FileUpdate {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.visibility.check(&at.field("visibility"), found);
    }
}
