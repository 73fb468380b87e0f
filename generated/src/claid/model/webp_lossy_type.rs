// @generated from specs/claid.yaml. Do not edit.

/// Always `lossy`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum WebpLossyType {
    /// `lossy`
    Lossy,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    WebpLossyType {
        Lossy = "lossy",
        ..Unknown
    }
}
