// @generated from specs/bkend.yaml. Do not edit.

/// Bucket that holds a file.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Bucket {
    /// `avatars`
    Avatars,
    /// `documents`
    Documents,
    /// `files`
    Files,
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
    Bucket {
        Avatars = "avatars",
        Documents = "documents",
        Files = "files",
        Images = "images",
        Media = "media",
        Temp = "temp",
        ..Unknown
    }
}
