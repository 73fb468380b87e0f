// @generated from specs/claid.yaml. Do not edit.

/// Kind of storage: `web_folder` is a folder served over HTTP, `s3` an Amazon S3 bucket and `gcs` a Google Cloud Storage bucket.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum StorageType {
    /// `gcs`
    Gcs,
    /// `s3`
    S3,
    /// `web_folder`
    WebFolder,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    StorageType {
        Gcs = "gcs",
        S3 = "s3",
        WebFolder = "web_folder",
        ..Unknown
    }
}
