// @generated from specs/claid.yaml. Do not edit.

/// Color space: `RGB` for screens, `CMYK` for print.
///
/// Schema `ColorSpaceEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ColorSpaceMode {
    /// `CMYK`
    Cmyk,
    /// `RGB`
    Rgb,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    ColorSpaceMode {
        Cmyk = "CMYK",
        Rgb = "RGB",
        ..Unknown
    }
}
