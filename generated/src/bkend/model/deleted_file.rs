// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::Extra;

/// The answer to a deletion, which is an empty object.
pub type DeletedFile = Extra;
