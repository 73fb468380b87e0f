// @generated from specs/claid.yaml. Do not edit.

//! A server for tests, with feature `mock`.

use super::Client;

/// Answers the calls of [`Client`]s in tests.
pub type MockServer = crate::runtime::mock::MockServer<Client>;

crate::runtime::mock::declared! {
    Client {
        "process_batch_image_edit_v1_image_edit_batch_post" = "200 401 402 403 422 429 application/json",
        "create_storage_v1_storage_storages_post" = "200 401 403 422 application/json",
        "delete_storage_v1_storage_storages__storage_id__delete" = "200 401 403 404 422 application/json",
        "image_edit_batch_async_results_v1_image_edit_batch__task_id__get" = "200 401 403 404 422 application/json",
        "get_storage_v1_storage_storages__storage_id__get" = "200 401 403 404 422 application/json",
        "list_storage_types_v1_storage_storage_types_get" = "200 401 403 application/json",
        "list_storages_v1_storage_storages_get" = "200 401 403 application/json",
        "patch_storage_v1_storage_storages__storage_id__patch" = "200 401 403 404 422 application/json",
    }
}
