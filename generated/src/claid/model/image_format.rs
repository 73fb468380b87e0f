// @generated from specs/claid.yaml. Do not edit.

/// Image format to convert to.
///
/// Schema `FormatEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ImageFormat {
    /// `avif`
    Avif,
    /// `jpeg`
    Jpeg,
    /// `png`
    Png,
    /// `tiff`
    Tiff,
    /// `webp`
    Webp,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    ImageFormat {
        Avif = "avif",
        Jpeg = "jpeg",
        Png = "png",
        Tiff = "tiff",
        Webp = "webp",
        ..Unknown
    }
}
