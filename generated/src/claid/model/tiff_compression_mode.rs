// @generated from specs/claid.yaml. Do not edit.

/// TIFF compression: `lossy` (JPEG) gives up detail for a much smaller file, and `lossless` (LZW) keeps all detail in a much bigger one.
///
/// Schema `TiffCompressionEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TiffCompressionMode {
    /// `lossless`
    Lossless,
    /// `lossy`
    Lossy,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    TiffCompressionMode {
        Lossless = "lossless",
        Lossy = "lossy",
        ..Unknown
    }
}
