// @generated from specs/cval.yaml. Do not edit.

//! The calls as they go on the wire: one function an operation, its arguments encoded already.

use crate::runtime::{Fault, Prepared};

/// `POST /api/cloud`
#[inline]
pub(crate) fn create_connection(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/api/cloud"])?;
    Ok(call.http().post(url).body(call.body()))
}

/// `DELETE /api/cloud/{storage_id}`
#[inline]
pub(crate) fn delete_connection(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/api/cloud/", call.path("storage_id")])?;
    Ok(call.http().delete(url))
}

/// `GET /api/cloud/{storage_id}`
#[inline]
pub(crate) fn get_connection(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/api/cloud/", call.path("storage_id")])?;
    Ok(call.http().get(url))
}

/// `GET /api/clouds/all`
#[inline]
pub(crate) fn list_connections(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/api/clouds/all"])?;
    Ok(call.http().get(url))
}

/// `PUT /api/cloud/{storage_id}`
#[inline]
pub(crate) fn set_synchronization(call: &mut Prepared) -> Result<reqwest::RequestBuilder, Fault> {
    let url = call.url(&["/api/cloud/", call.path("storage_id"), call.query()])?;
    Ok(call.http().put(url))
}
