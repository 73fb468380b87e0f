// @generated from specs/claid.yaml. Do not edit.

use super::{BatchOutputImage, InputImage};
use crate::runtime::Extra;

/// An input image and its result.
///
/// Schema `BatchPipelineResultItem`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BatchEditAcceptedItem {
    pub input_object: InputImage,
    pub output_object: BatchOutputImage,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl BatchEditAcceptedItem {
    /// With what the contract requires.
    pub fn new(input_object: InputImage, output_object: BatchOutputImage) -> Self {
        Self {
            input_object,
            output_object,
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    BatchEditAcceptedItem {
        "input_object" => input_object: required,
        "output_object" => output_object: required,
        ..extra
    }
}
