// @generated from specs/claid.yaml. Do not edit.

/// Strength of the blur.
///
/// Schema `BackgroundBlurLevelEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BackgroundBlurLevel {
    /// `high`
    High,
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    BackgroundBlurLevel {
        High = "high",
        Low = "low",
        Medium = "medium",
        ..Unknown
    }
}
