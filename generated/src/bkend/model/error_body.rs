// @generated from specs/bkend.yaml. Do not edit.

use crate::runtime::Extra;

/// Body of an error answer.
/// It carries one of the codes of `ErrorCode`.
pub type ErrorBody = Extra;
