// @generated from specs/claid.yaml. Do not edit.

/// Always `RGB`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum RgbColorSpaceType {
    /// `RGB`
    Rgb,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    RgbColorSpaceType {
        Rgb = "RGB",
        ..Unknown
    }
}
