// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::Extra;

/// A file and its metadata.
pub type FileObject = Extra;
