// @generated from specs/claid.yaml. Do not edit.

/// Always `webp`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum WebpOptionsType {
    /// `webp`
    Webp,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    WebpOptionsType {
        Webp = "webp",
        ..Unknown
    }
}
