// @generated from specs/claid.yaml. Do not edit.

/// Always `png`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PngOptionsType {
    /// `png`
    Png,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    PngOptionsType {
        Png = "png",
        ..Unknown
    }
}
