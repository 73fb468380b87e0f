// @generated from specs/claid.yaml. Do not edit.

/// Location of an S3 or GCS bucket.
///
/// Schema `CloudBaseStorage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CloudParameters {
    /// Name of the bucket.
    pub bucket: String,
    /// Relative path put in front of the path of each requested image.
    /// Empty by default.
    ///
    /// Default: `""`.
    pub path: Option<String>,
}

impl CloudParameters {
    /// What `path` is when it is left out.
    pub const DEFAULT_PATH: &'static str = "";

    /// With what the contract requires.
    pub fn new(bucket: impl Into<String>) -> Self {
        Self {
            bucket: bucket.into(),
            path: None,
        }
    }

    /// Sets `path`.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }
}

crate::runtime::object! {
    CloudParameters {
        "bucket" => bucket: required,
        "path" => path: optional,
    }
}
