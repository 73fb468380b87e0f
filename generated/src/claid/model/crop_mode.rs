// @generated from specs/claid.yaml. Do not edit.

/// Part of the image to keep: `center` keeps the middle, and `smart` decides by the content.
///
/// Schema `FitCropEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CropMode {
    /// `center`
    Center,
    /// `smart`
    Smart,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    CropMode {
        Center = "center",
        Smart = "smart",
        ..Unknown
    }
}
