// @generated from specs/claid.yaml. Do not edit.

/// Kind of blur: `regular` is Gaussian, as if seen through thin paper, and `lens` imitates a wide aperture that keeps only the object in focus.
///
/// Schema `BackgroundBlurTypeEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BackgroundBlurType {
    /// `lens`
    Lens,
    /// `regular`
    Regular,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    BackgroundBlurType {
        Lens = "lens",
        Regular = "regular",
        ..Unknown
    }
}
