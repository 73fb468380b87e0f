// @generated from specs/claid.yaml. Do not edit.

/// Always `photo`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PhotoUpscaleType {
    /// `photo`
    Photo,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    PhotoUpscaleType {
        Photo = "photo",
        ..Unknown
    }
}
