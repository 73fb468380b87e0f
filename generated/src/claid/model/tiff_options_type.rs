// @generated from specs/claid.yaml. Do not edit.

/// Always `tiff`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TiffOptionsType {
    /// `tiff`
    Tiff,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    TiffOptionsType {
        Tiff = "tiff",
        ..Unknown
    }
}
