// @generated from specs/bkend.yaml. Do not edit.

/// Code of an error, with the HTTP status it comes with:
///
/// - `file/not-found` (404): there is no such file;
/// - `file/invalid-name` (400): the file name is not valid;
/// - `file/file-too-large` (400): the file is too large;
/// - `file/file-too-small` (400): the file is too small;
/// - `file/invalid-format` (400): the format is not supported;
/// - `file/invalid-path` (400): the path is not valid;
/// - `file/bucket-not-configured` (500): the service has no bucket set up;
/// - `file/invalid-part-number-range` (400): the part number is out of range;
/// - `file/upload-init-failed` (500): the multipart upload could not begin;
/// - `file/invalid-parts-array` (400): the list of parts is not valid;
/// - `file/access-denied` (403): access is denied;
/// - `file/s3-key-already-exists` (409): the file key is taken;
/// - `file/s3-key-too-long` (400): the file key is too long;
/// - `file/original-name-too-long` (400): the file name is too long;
/// - `file/mime-type-too-long` (400): the media type is too long;
/// - `file/size-negative` (400): the file size is negative;
/// - `common/authentication-required` (401): the access token is missing.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `common/authentication-required`
    CommonAuthenticationRequired,
    /// `file/access-denied`
    FileAccessDenied,
    /// `file/bucket-not-configured`
    FileBucketNotConfigured,
    /// `file/file-too-large`
    FileFileTooLarge,
    /// `file/file-too-small`
    FileFileTooSmall,
    /// `file/invalid-format`
    FileInvalidFormat,
    /// `file/invalid-name`
    FileInvalidName,
    /// `file/invalid-part-number-range`
    FileInvalidPartNumberRange,
    /// `file/invalid-parts-array`
    FileInvalidPartsArray,
    /// `file/invalid-path`
    FileInvalidPath,
    /// `file/mime-type-too-long`
    FileMimeTypeTooLong,
    /// `file/not-found`
    FileNotFound,
    /// `file/original-name-too-long`
    FileOriginalNameTooLong,
    /// `file/s3-key-already-exists`
    FileS3KeyAlreadyExists,
    /// `file/s3-key-too-long`
    FileS3KeyTooLong,
    /// `file/size-negative`
    FileSizeNegative,
    /// `file/upload-init-failed`
    FileUploadInitFailed,
    /// A value that the contract did not know when this was generated.
    Unknown(String),
}

crate::runtime::string_enum! {
    ErrorCode {
        CommonAuthenticationRequired = "common/authentication-required",
        FileAccessDenied = "file/access-denied",
        FileBucketNotConfigured = "file/bucket-not-configured",
        FileFileTooLarge = "file/file-too-large",
        FileFileTooSmall = "file/file-too-small",
        FileInvalidFormat = "file/invalid-format",
        FileInvalidName = "file/invalid-name",
        FileInvalidPartNumberRange = "file/invalid-part-number-range",
        FileInvalidPartsArray = "file/invalid-parts-array",
        FileInvalidPath = "file/invalid-path",
        FileMimeTypeTooLong = "file/mime-type-too-long",
        FileNotFound = "file/not-found",
        FileOriginalNameTooLong = "file/original-name-too-long",
        FileS3KeyAlreadyExists = "file/s3-key-already-exists",
        FileS3KeyTooLong = "file/s3-key-too-long",
        FileSizeNegative = "file/size-negative",
        FileUploadInitFailed = "file/upload-init-failed",
        ..Unknown
    }
}
