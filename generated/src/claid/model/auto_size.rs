// @generated from specs/claid.yaml. Do not edit.

/// Let one side follow the other, whether that is given in pixels or percent.
///
/// Schema `SizesEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AutoSize {
    /// `auto`
    Auto,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    AutoSize {
        Auto = "auto",
        ..Unknown
    }
}
