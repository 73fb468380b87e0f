// @generated from specs/claid.yaml. Do not edit.

/// Always `outpaint`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum OutpaintFitType {
    /// `outpaint`
    Outpaint,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    OutpaintFitType {
        Outpaint = "outpaint",
        ..Unknown
    }
}
