// @generated from specs/claid.yaml. Do not edit.

/// No color at all.
/// It takes effect only in `png` output.
///
/// Schema `BackgroundEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TransparentColor {
    /// `transparent`
    Transparent,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    TransparentColor {
        Transparent = "transparent",
        ..Unknown
    }
}
