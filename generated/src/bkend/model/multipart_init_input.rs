// @generated from specs/bkend.yaml. Do not edit.

use super::{Category, Visibility};
use crate::runtime::{Check, Extra, Pointer, Violations};

/// The file to upload in parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MultipartInitInput {
    /// What the file is for.
    pub category: Option<Category>,
    /// Media type (MIME) of the file.
    pub content_type: String,
    /// Size of the file, in bytes.
    pub file_size: i64,
    /// Original name of the file.
    pub filename: String,
    /// Who may see the file.
    pub visibility: Option<Visibility>,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl MultipartInitInput {
    /// With what the contract requires.
    pub fn new(
        content_type: impl Into<String>,
        file_size: i64,
        filename: impl Into<String>,
    ) -> Self {
        Self {
            category: None,
            content_type: content_type.into(),
            file_size,
            filename: filename.into(),
            visibility: None,
            extra: Extra::new(),
        }
    }

    /// Sets `category`.
    #[must_use]
    pub fn category(mut self, category: impl Into<Category>) -> Self {
        self.category = Some(category.into());
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
    MultipartInitInput {
        "category" => category: optional,
        "contentType" => content_type: required,
        "fileSize" => file_size: required integer,
        "filename" => filename: required,
        "visibility" => visibility: optional,
        ..extra
    }
}

impl Check for MultipartInitInput {
    #[inline]
    fn check(&self, at: &Pointer<'_>, found: &mut Violations) {
        self.category.check(&at.field("category"), found);
        self.visibility.check(&at.field("visibility"), found);
    }
}
