// @generated from specs/claid.yaml. Do not edit.

use super::{InputImage, OutputImage};
use crate::runtime::Extra;

/// An input image and its result.
///
/// Schema `AsyncPipelineResultItem`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BatchEditResultItem {
    pub input_object: InputImage,
    pub output_object: OutputImage,
    /// Properties that the contract does not name.
    pub extra: Extra,
}

impl BatchEditResultItem {
    /// With what the contract requires.
    pub fn new(input_object: InputImage, output_object: OutputImage) -> Self {
        Self {
            input_object,
            output_object,
            extra: Extra::new(),
        }
    }
}

crate::runtime::object! {
    BatchEditResultItem {
        "input_object" => input_object: required,
        "output_object" => output_object: required,
        ..extra
    }
}
