// @generated from specs/claid.yaml. Do not edit.

/// Always `cover`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CoverFitType {
    /// `cover`
    Cover,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    CoverFitType {
        Cover = "cover",
        ..Unknown
    }
}
