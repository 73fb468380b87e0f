// @generated from specs/claid.yaml. Do not edit.

/// Version of the photo network: `1` is deprecated, `2` restores camera and phone photos, and `3` does the same a little more strongly.
///
/// Schema `PhotoVersionEnum`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PhotoUpscaleVersion {
    /// `1`
    N1,
    /// `2`
    N2,
    /// `3`
    N3,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    PhotoUpscaleVersion {
        N1 = "1",
        N2 = "2",
        N3 = "3",
        ..Unknown
    }
}
