// @generated from specs/claid.yaml. Do not edit.

/// Always `jpeg`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum JpegOptionsType {
    /// `jpeg`
    Jpeg,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    JpegOptionsType {
        Jpeg = "jpeg",
        ..Unknown
    }
}
