// @generated from specs/bkend.yaml. Do not edit.

/// Order of a list: `asc` from low to high, `desc` from high to low.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SortDirection {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    SortDirection {
        Asc = "asc",
        Desc = "desc",
        ..Unknown
    }
}
