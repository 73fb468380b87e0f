// @generated from specs/claid.yaml. Do not edit.

/// AVIF compression: `lossy` gives up detail for a much smaller file, and `lossless` keeps all detail in a much bigger one.
///
/// Schema `AvifCompressionEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AvifCompressionMode {
    /// `lossless`
    Lossless,
    /// `lossy`
    Lossy,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    AvifCompressionMode {
        Lossless = "lossless",
        Lossy = "lossy",
        ..Unknown
    }
}
