// @generated from specs/bkend.yaml. Do not edit.

/// What a file is for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Category {
    /// `attachments`
    Attachments,
    /// `backups`
    Backups,
    /// `documents`
    Documents,
    /// `exports`
    Exports,
    /// `images`
    Images,
    /// `media`
    Media,
    /// `temp`
    Temp,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    Category {
        Attachments = "attachments",
        Backups = "backups",
        Documents = "documents",
        Exports = "exports",
        Images = "images",
        Media = "media",
        Temp = "temp",
        ..Unknown
    }
}
