// @generated from specs/bkend.yaml. Do not edit.

//! A server for tests, with feature `mock`.

use super::Client;

/// Answers the calls of [`Client`]s in tests.
pub type MockServer = crate::runtime::mock::MockServer<Client>;

crate::runtime::mock::declared! {
    Client {
        "abort_multipart_upload" = "200 400 401 403 500 application/json",
        "complete_multipart_upload" = "200 400 401 403 500 application/json",
        "create_download_url" = "200 401 403 404 500 application/json",
        "create_file" = "201 400 401 403 409 application/json",
        "create_presigned_upload" = "200 400 401 403 500 application/json",
        "delete_file" = "200 401 403 404 500 application/json",
        "get_file" = "200 401 403 404 application/json",
        "init_multipart_upload" = "200 400 401 403 500 application/json",
        "list_files" = "200 401 403 application/json",
        "presign_part" = "200 400 401 403 500 application/json",
        "update_file" = "200 400 401 403 404 application/json",
    }
}
