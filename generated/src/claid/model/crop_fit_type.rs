// @generated from specs/claid.yaml. Do not edit.

/// Always `crop`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CropFitType {
    /// `crop`
    Crop,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    CropFitType {
        Crop = "crop",
        ..Unknown
    }
}
