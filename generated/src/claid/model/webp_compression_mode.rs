// @generated from specs/claid.yaml. Do not edit.

/// WebP compression: `lossy` gives up detail for a much smaller file, and `lossless` keeps all detail in a much bigger one.
///
/// Schema `WebpCompressionEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum WebpCompressionMode {
    /// `lossless`
    Lossless,
    /// `lossy`
    Lossy,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    WebpCompressionMode {
        Lossless = "lossless",
        Lossy = "lossy",
        ..Unknown
    }
}
