// @generated from specs/claid.yaml. Do not edit.

/// Always `CMYK`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CmykColorSpaceType {
    /// `CMYK`
    Cmyk,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    CmykColorSpaceType {
        Cmyk = "CMYK",
        ..Unknown
    }
}
