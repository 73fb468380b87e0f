// @generated from specs/claid.yaml. Do not edit.

/// Compression effort: `fast` takes less time and makes bigger files, `best` takes more time and makes smaller ones, and `optimal`, the default, lies between.
///
/// Schema `FormatCompressionLevelEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PngCompression {
    /// `best`
    Best,
    /// `fast`
    Fast,
    /// `optimal`
    Optimal,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    PngCompression {
        Best = "best",
        Fast = "fast",
        Optimal = "optimal",
        ..Unknown
    }
}
