// @generated from specs/bkend.yaml. Do not edit.

use super::{FileObject, Pagination};
use crate::runtime::Extra;

/// One page of files.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FileList {
    /// The files of this page.
    pub items: Vec<FileObject>,
    pub pagination: Pagination,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl FileList {
    /// With what the contract requires.
    pub fn new(items: Vec<FileObject>, pagination: Pagination) -> Self {
        Self {
            items,
            pagination,
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    FileList {
        "items" => items: required list,
        "pagination" => pagination: required,
        ..extra
    }
}
