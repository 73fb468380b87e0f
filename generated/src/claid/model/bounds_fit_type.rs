// @generated from specs/claid.yaml. Do not edit.

/// Always `bounds`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BoundsFitType {
    /// `bounds`
    Bounds,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    BoundsFitType {
        Bounds = "bounds",
        ..Unknown
    }
}
