// @generated from specs/claid.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use crate::runtime::{Fault, Prepared};

/// `POST /v1/image/edit/batch`
#[inline]
pub(crate) fn create_batch_edit(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/image/edit/batch"])?;
    Ok(call.http().post(url).body(call.body()))
}

/// `POST /v1/storage/storages`
#[inline]
pub(crate) fn create_storage(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/storage/storages"])?;
    Ok(call.http().post(url).body(call.body()))
}

/// `DELETE /v1/storage/storages/{storage_id}`
#[inline]
pub(crate) fn delete_storage(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/storage/storages/", call.path("storage_id")])?;
    Ok(call.http().delete(url))
}

/// `GET /v1/image/edit/batch/{task_id}`
#[inline]
pub(crate) fn get_batch_edit(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/image/edit/batch/", call.path("task_id")])?;
    Ok(call.http().get(url))
}

/// `GET /v1/storage/storages/{storage_id}`
#[inline]
pub(crate) fn get_storage(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/storage/storages/", call.path("storage_id")])?;
    Ok(call.http().get(url))
}

/// `GET /v1/storage/storage-types`
#[inline]
pub(crate) fn list_storage_types(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/storage/storage-types"])?;
    Ok(call.http().get(url))
}

/// `GET /v1/storage/storages`
#[inline]
pub(crate) fn list_storages(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/storage/storages"])?;
    Ok(call.http().get(url))
}

/// `PATCH /v1/storage/storages/{storage_id}`
#[inline]
pub(crate) fn update_storage(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/storage/storages/", call.path("storage_id")])?;
    Ok(call.http().patch(url).body(call.body()))
}
