// @generated from specs/bkend.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use crate::runtime::{Fault, Prepared};

/// `POST /v1/files/multipart/abort`
#[inline]
pub(crate) fn abort_multipart_upload(
    call: &mut Prepared,
) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files/multipart/abort"])?;
    Ok(call.http().post(url).body(call.body()))
}

/// `POST /v1/files/multipart/complete`
#[inline]
pub(crate) fn complete_multipart_upload(
    call: &mut Prepared,
) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files/multipart/complete"])?;
    Ok(call.http().post(url).body(call.body()))
}

/// `POST /v1/files/{fileId}/download-url`
#[inline]
pub(crate) fn create_download_url(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files/", call.path("fileId"), "/download-url"])?;
    Ok(call.http().post(url))
}

/// `POST /v1/files`
#[inline]
pub(crate) fn create_file(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files"])?;
    Ok(call.http().post(url).body(call.body()))
}

/// `POST /v1/files/presigned-url`
#[inline]
pub(crate) fn create_presigned_upload(
    call: &mut Prepared,
) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files/presigned-url"])?;
    Ok(call.http().post(url).body(call.body()))
}

/// `DELETE /v1/files/{fileId}`
#[inline]
pub(crate) fn delete_file(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files/", call.path("fileId")])?;
    Ok(call.http().delete(url))
}

/// `GET /v1/files/{fileId}`
#[inline]
pub(crate) fn get_file(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files/", call.path("fileId")])?;
    Ok(call.http().get(url))
}

/// `POST /v1/files/multipart/init`
#[inline]
pub(crate) fn init_multipart_upload(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files/multipart/init"])?;
    Ok(call.http().post(url).body(call.body()))
}

/// `GET /v1/files`
#[inline]
pub(crate) fn list_files(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files", call.query()])?;
    Ok(call.http().get(url))
}

/// `POST /v1/files/multipart/presigned-url`
#[inline]
pub(crate) fn presign_part(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files/multipart/presigned-url"])?;
    Ok(call.http().post(url).body(call.body()))
}

/// `PATCH /v1/files/{fileId}`
#[inline]
pub(crate) fn update_file(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/v1/files/", call.path("fileId")])?;
    Ok(call.http().patch(url).body(call.body()))
}
