// @generated from specs/claid.yaml. Do not edit.

/// Always `lossless`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum WebpLosslessType {
    /// `lossless`
    Lossless,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    WebpLosslessType {
        Lossless = "lossless",
        ..Unknown
    }
}
