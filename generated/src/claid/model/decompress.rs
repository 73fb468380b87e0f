// @generated from specs/claid.yaml. Do not edit.

/// How JPEG artifacts are removed: `moderate` gently, `strong` more forcefully, `auto` only where they are found.
/// To do nothing, leave the field out.
///
/// Schema `DecompressEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Decompress {
    /// `auto`
    Auto,
    /// `moderate`
    Moderate,
    /// `strong`
    Strong,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    Decompress {
        Auto = "auto",
        Moderate = "moderate",
        Strong = "strong",
        ..Unknown
    }
}
