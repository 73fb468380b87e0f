// @generated from specs/claid.yaml. Do not edit.

/// Always `avif`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AvifOptionsType {
    /// `avif`
    Avif,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    AvifOptionsType {
        Avif = "avif",
        ..Unknown
    }
}
