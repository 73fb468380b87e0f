// @generated from specs/bkend.yaml. Do not edit.

/// Who may see a file.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Visibility {
    /// `private`
    Private,
    /// `protected`
    Protected,
    /// `public`
    Public,
    /// `shared`
    Shared,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    Visibility {
        Private = "private",
        Protected = "protected",
        Public = "public",
        Shared = "shared",
        ..Unknown
    }
}
