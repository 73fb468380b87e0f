//! Every example body on the documentation pages goes through its generated type and comes back
//! equal. `tests/examples` holds the bodies; three of Claid's answers leave out `credentials`.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use specwright_live::{bkend, claid, cval};

/// Reads an example as `T` and writes it again.
fn round_trip<T: DeserializeOwned + Serialize>(text: &str) -> Result<Value, serde_json::Error> {
    serde_json::to_value(serde_json::from_str::<T>(text)?)
}

macro_rules! examples {
    ($($file:ident: $ty:ty,)*) => {
        const NAMES: &[&str] = &[$(stringify!($file)),*];

        $(#[test]
        fn $file() {
            let text = include_str!(concat!("examples/", stringify!($file), ".json"));
            let sent: Value = serde_json::from_str(text).expect("the example is JSON");
            let back = round_trip::<$ty>(text).expect("the example fits its type");
            assert_eq!(back, sent);
        })*
    };
}

examples! {
    bkend_abort_multipart_upload_request: bkend::model::MultipartAbortInput,
    bkend_abort_multipart_upload_response_200: bkend::model::AbortedUpload,
    bkend_complete_multipart_upload_request: bkend::model::MultipartCompleteInput,
    bkend_complete_multipart_upload_response_200: bkend::model::CompletedUpload,
    bkend_create_download_url_response_200: bkend::model::DownloadUrl,
    bkend_create_file_request: bkend::model::FileInput,
    bkend_create_file_response_201: bkend::model::FileObject,
    bkend_create_presigned_upload_request: bkend::model::PresignedUploadInput,
    bkend_create_presigned_upload_response_200: bkend::model::PresignedUpload,
    bkend_delete_file_response_200: bkend::model::DeletedFile,
    bkend_get_file_response_200: bkend::model::FileObject,
    bkend_get_file_response_404: bkend::model::ErrorBody,
    bkend_init_multipart_upload_request: bkend::model::MultipartInitInput,
    bkend_init_multipart_upload_response_200: bkend::model::MultipartUpload,
    bkend_list_files_response_200: bkend::model::FileList,
    bkend_list_files_response_401: bkend::model::ErrorBody,
    bkend_presign_part_request: bkend::model::PartUrlInput,
    bkend_presign_part_response_200: bkend::model::PartUrl,
    bkend_update_file_request: bkend::model::FileUpdate,
    bkend_update_file_response_200: bkend::model::FileObject,
    claid_batch_accepted: claid::model::BatchEditAcceptedResponse,
    claid_batch_input_recursive: claid::model::BatchInput,
    claid_batch_input_url_list: claid::model::BatchInput,
    claid_batch_request: claid::model::BatchEditRequest,
    claid_batch_request_recursive: claid::model::BatchEditRequest,
    claid_batch_request_url_list: claid::model::BatchEditRequest,
    claid_batch_result: claid::model::BatchEditResultResponse,
    claid_create_storage_request: claid::model::StorageInput,
    claid_create_storage_response_200: claid::model::StorageDetailsResponse,
    claid_get_storage_response_200: claid::model::StorageDetailsResponse,
    claid_list_storage_types_response_200: claid::model::StorageTypeList,
    claid_list_storages_response_200: claid::model::StorageList,
    claid_patch_storage_request: claid::model::StorageUpdate,
    claid_patch_storage_response_200: claid::model::StorageDetailsResponse,
    cval_create_connection_request: cval::model::ConnectionInput,
    cval_create_connection_response_200: cval::model::ConnectionId,
    cval_delete_connection_response_200: cval::model::ConnectionId,
    cval_get_connection_response_200: cval::model::Connection,
    cval_list_connections_response_200: Vec<cval::model::Connection>,
    cval_set_synchronization_response_200: cval::model::ConnectionId,
}

#[test]
fn every_example_has_its_test() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("tests/examples is a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    assert_eq!(files, NAMES.iter().map(ToString::to_string).collect());
}
