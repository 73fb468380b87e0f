// @generated from specs/claid.yaml. Do not edit.

/// Always `lossless`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AvifLosslessType {
    /// `lossless`
    Lossless,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    AvifLosslessType {
        Lossless = "lossless",
        ..Unknown
    }
}
