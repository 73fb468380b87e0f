// @generated from specs/claid.yaml. Do not edit.

/// Always `lossless`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TiffLosslessType {
    /// `lossless`
    Lossless,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    TiffLosslessType {
        Lossless = "lossless",
        ..Unknown
    }
}
