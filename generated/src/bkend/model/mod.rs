// @generated from specs/bkend.yaml. Do not edit.

//! The models: what is sent and what comes back.

mod aborted_upload;
mod bucket;
mod category;
mod completed_upload;
mod deleted_file;
mod download_url;
mod error_body;
mod error_code;
mod file_input;
mod file_list;
mod file_metadata;
mod file_object;
mod file_update;
mod multipart_abort_input;
mod multipart_complete_input;
mod multipart_init_input;
mod multipart_upload;
mod pagination;
mod part_url;
mod part_url_input;
mod presigned_upload;
mod presigned_upload_input;
mod sort_direction;
mod uploaded_part;
mod visibility;

pub use aborted_upload::AbortedUpload;
pub use bucket::Bucket;
pub use category::Category;
pub use completed_upload::CompletedUpload;
pub use deleted_file::DeletedFile;
pub use download_url::DownloadUrl;
pub use error_body::ErrorBody;
pub use error_code::ErrorCode;
pub use file_input::FileInput;
pub use file_list::FileList;
pub use file_metadata::FileMetadata;
pub use file_object::FileObject;
pub use file_update::FileUpdate;
pub use multipart_abort_input::MultipartAbortInput;
pub use multipart_complete_input::MultipartCompleteInput;
pub use multipart_init_input::MultipartInitInput;
pub use multipart_upload::MultipartUpload;
pub use pagination::Pagination;
pub use part_url::PartUrl;
pub use part_url_input::PartUrlInput;
pub use presigned_upload::PresignedUpload;
pub use presigned_upload_input::PresignedUploadInput;
pub use sort_direction::SortDirection;
pub use uploaded_part::UploadedPart;
pub use visibility::Visibility;
