// @generated from specs/claid.yaml. Do not edit.

/// Always `canvas`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CanvasFitType {
    /// `canvas`
    Canvas,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    CanvasFitType {
        Canvas = "canvas",
        ..Unknown
    }
}
